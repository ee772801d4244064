/** Looking after the articles: changes, their journal, and which place sees what. */

import type { Refusal } from "./articles.ts";
import type { SourceRow } from "./engine.ts";

/**
 * One step of a change: a file of the corpus by its path in it, told by the SHA-256 of its content, or what a
 * place is bound to. Null where there is none.
 */
export type ChangeStep =
  | {
      readonly kind: "file";
      readonly path: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly kind: "binding";
      readonly place: string;
      /** A key of {@link PlaceBindings}, or a channel's id. */
      readonly bound: string;
      readonly before: readonly string[] | null;
      readonly after: readonly string[] | null;
    };

/** What one person did to the articles at one time: all of it or nothing. */
export interface CorpusChange {
  readonly id: string;
  readonly kind: "add" | "remove" | "refresh" | "bind" | "undo";
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  /** As others knew the person then; null once they asked to be forgotten. */
  readonly who: string | null;
  /** Where it was done: a visitor's place. */
  readonly place: string;
  readonly steps: readonly ChangeStep[];
  /** The change that this one took back. */
  readonly undoes: string | null;
  readonly isUndone: boolean;
}

/** What a place is bound to; null where nothing limits it. The name `.` is that of the articles in no collection. */
export interface PlaceBindings {
  /** What the operators let it see. */
  readonly granted: readonly string[] | null;
  /** What it chose of that for itself. */
  readonly chosen: readonly string[] | null;
  /** The one collection that its members change, and that no other place sees unless it is granted it. */
  readonly own: readonly string[] | null;
}

/** Which collections are bound to which place. */
export interface Bindings {
  of(place: string): PlaceBindings;
  /** Gives what the place chose for a channel, or null. */
  channel(place: string, channel: string): readonly string[] | null;
  channels(place: string): ReadonlyMap<string, readonly string[]>;
  /** Gives the places by the collection that is their own. */
  owners(): ReadonlyMap<string, string>;
}

/** Keeps what was done to the articles, and the bindings. A promise that resolves means that it survives the process. */
export interface Journal {
  readonly bindings: Bindings;
  /** Keeps a change before its first step is taken; one that is not finished is to be taken back. */
  begin(change: Omit<CorpusChange, "isUndone">, person: string): Promise<void>;
  /** Counts a change as done, and takes its steps that are bindings. */
  finish(id: string): Promise<void>;
  /** Forgets a change of which no step is left. */
  drop(id: string): Promise<void>;
  /** Gives the changes that processes began and did not finish, of which none runs any more; the newest first. */
  unfinished(): readonly CorpusChange[];
  find(id: string): CorpusChange | null;
  /** Gives the latest finished changes, of one place or of all (null). */
  latest(place: string | null, limit: number): readonly CorpusChange[];
  /** Gives the steps of every change that is kept, finished or not. */
  steps(): readonly ChangeStep[];
}

/** A file that somebody handed over. */
export interface Upload {
  readonly name: string;
  readonly bytes: number;
  /** Gives its content. Rejects with an Error whose message is for people. */
  read(): Promise<Uint8Array>;
}

/** What became of one article that was to be added. */
export type Supplied =
  | {
      readonly kind: "added" | "replaced" | "unchanged";
      readonly from: string;
      readonly article: string;
      readonly title: string | null;
      /** What people should know of its file although it is read. */
      readonly note?: string;
    }
  | { readonly kind: "refused"; readonly from: string; readonly reason: string };

/** Why nothing was changed. */
export type Unchanged =
  | { readonly reason: "nothing given" }
  | { readonly reason: "no article named" }
  | { readonly reason: "too much given"; readonly limit: number }
  | { readonly reason: "no such article"; readonly article: string }
  | { readonly reason: "not by hand"; readonly article: string }
  | { readonly reason: "no address"; readonly article: string }
  | { readonly reason: "not yours"; readonly collection: string }
  | { readonly reason: "no such collection"; readonly collection: string; readonly there: readonly string[] }
  | { readonly reason: "no collection named"; readonly there: readonly string[] }
  | { readonly reason: "no such server"; readonly server: string }
  | { readonly reason: "operators only" }
  | { readonly reason: "nothing to undo" }
  | { readonly reason: "undone already" }
  | { readonly reason: "changed since"; readonly what: string }
  | { readonly reason: "no folder"; readonly why: string }
  | { readonly reason: "cannot be written"; readonly why: string };

/** What became of a change: done, with null where all was as it should be already, or why nothing was done. */
export type Changed =
  | { readonly change: CorpusChange | null; readonly outcomes: readonly Supplied[] }
  | { readonly unchanged: Unchanged };

/** What a place sees of the articles, and what was done to them from there. */
export interface LibraryStatus {
  /** The collections seen here, `.` for the articles in none, each with the number of its articles. */
  readonly collections: readonly {
    readonly name: string;
    readonly articles: number;
    readonly mayChange: boolean;
  }[];
  /** The files that could not be read. */
  readonly refused: readonly Refusal[];
  readonly bound: PlaceBindings;
  readonly channels: ReadonlyMap<string, readonly string[]>;
  readonly changes: readonly CorpusChange[];
}

/** Looks after the articles for one visitor, who may change the collection of their place and, as an operator, the shared ones. */
export interface Library {
  status(): Promise<LibraryStatus>;
  /** Gives the articles that the visitor may change. */
  articles(): Promise<readonly SourceRow[]>;
  /** Gives the collections that may be bound here. */
  collections(): Promise<readonly string[]>;
  add(
    given: {
      readonly uploads: readonly Upload[];
      /** Addresses, with spaces between them; on the person's own machine paths too. */
      readonly sources: string;
      readonly collection: string | null;
    },
    progress: (text: string) => void,
  ): Promise<Changed>;
  remove(articles: readonly string[]): Promise<Changed>;
  /** Looks at the files now; an article that is named is fetched anew from its address. */
  refresh(article: string | null, progress: (text: string) => void): Promise<Changed>;
  /** Takes a change back, or the latest that was not (null). */
  undo(id: string | null): Promise<Changed>;
  /** Binds a place to collections; null takes the binding away. */
  bind(wanted: {
    readonly collections: readonly string[] | null;
    /** Binds the channel alone. */
    readonly channel: boolean;
    /** Another server, by its id. */
    readonly server: string | null;
    readonly own: string | null;
  }): Promise<Changed>;
}

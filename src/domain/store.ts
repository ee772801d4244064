/** Who is served, and what is kept of what people did. */

import type { Answer } from "./answer.ts";

/** Tells the time; handed in, so that tests set it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Takes what happened, for those who run the bot. Fields never hold a question's text unless asked for. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Who is being served, and where. */
export interface Visitor {
  /** One person on one surface, such as "discord:123" or "terminal". */
  readonly person: string;
  /** As the others there know them. */
  readonly name: string;
  /** A server, or one conversation outside of servers. What is kept in one place is recalled in no other. */
  readonly place: string;
  readonly channel: string;
  /** The channel that is bound to collections where this one is: of a thread, the one that it belongs to. */
  readonly binds: string;
  /** Tells whether the person can read a channel of this place. */
  readonly sees: (channel: string) => boolean;
}

/** What a person thinks of an answer; "wanted": the curators should add what the articles do not say. */
export type Verdict = "helpful" | "unhelpful" | "wanted";

/**
 * Keeps answers for as long as their buttons live, and what people thought of them.
 *
 * A store is one visitor's: it recalls what was answered in the visitor's place, other people's private
 * answers aside. A promise that resolves means that the write survives the process.
 */
export interface Store {
  /** Days for which answers and verdicts are kept; null where they are gone when the conversation ends. */
  readonly keepDays: number | null;
  /** Gives false where it could not be kept, as on a full disk: the answer is worth showing all the same. */
  keep(answer: Answer, options?: Partial<KeptAnswer["asked"]>): Promise<boolean>;
  recall(id: string): Promise<KeptAnswer | null>;
  /** Opens the visitor's own private answer to its place; gives false where it is open already, or not kept. */
  share(id: string): Promise<boolean>;
  /** Makes an answer that the visitor opened private again. */
  withdraw(id: string): Promise<void>;
  /** Keeps one verdict a person and answer ("wanted": the curators should add it); false where none is kept. */
  feedback(id: string, verdict: Verdict): Promise<boolean>;
  /** Gives the latest answered questions, once each, of channels that the visitor sees; never private ones. */
  asked(limit: number): Promise<readonly Suggested[]>;
  /** Counts what is kept of the visitor's person, everywhere. */
  held(): Promise<Held>;
  /** Deletes all that is kept of the visitor's person, everywhere; gives how much that was. */
  forget(): Promise<Held>;
}

/** An answer as the store gives it back, with how it was asked for. */
export interface KeptAnswer extends Answer {
  readonly asked: {
    readonly private: boolean;
    /** The article that was asked alone, where one was. */
    readonly article: string | null;
    /** The articles that it tells of: those cited, and those that words of the question were drawn from. */
    readonly tells: readonly string[];
  };
}

/** A question that was answered, with the articles that it tells of. */
export interface Suggested {
  readonly question: string;
  readonly articles: readonly string[];
}

/** How much is kept of one person: questions with their answers, verdicts, and changes of the articles. */
export interface Held {
  readonly answers: number;
  readonly feedback: number;
  readonly changes: number;
}

/** A question that people asked, however they typed it; never who they are. */
export interface AskedQuestion {
  /** In the words in which it was asked last. */
  readonly question: string;
  readonly times: number;
  /** How many different people asked it. */
  readonly people: number;
  /** Verdicts on its answers. `wanted`: asked the curators to add it. */
  readonly helpful: number;
  readonly unhelpful: number;
  readonly wanted: number;
  /** Milliseconds since the epoch. */
  readonly last: number;
}

/** What people asked and how it went, over all places, for those who look after the articles. */
export interface Report {
  readonly asked: number;
  readonly answered: number;
  readonly abstained: number;
  /** What was not answered, the most often asked first. */
  readonly unanswered: readonly AskedQuestion[];
  /** What was answered in a way that did not help, the most disliked first. */
  readonly unhelpful: readonly AskedQuestion[];
}

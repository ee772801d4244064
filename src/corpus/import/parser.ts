import type { Draft } from "./draft.ts";
import type { Kind } from "./kind.ts";

/** What is to be read: a document, a page or a feed, whole. */
export interface ParseRequest {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
  /** Its path or address, for what is read from it (a day in an address) and nothing else. */
  readonly name: string;
  /** Where it was fetched from; null for a file. */
  readonly address: string | null;
  /** The encoding that the server named; null where none did. */
  readonly charset: string | null;
}

/** Reads untrusted documents. */
export interface Parser {
  /** Gives the articles of a document. Throws a RefusedArticle where there is none, or a limit is passed. */
  parse(request: ParseRequest): Promise<Draft[]>;
  close(): Promise<void>;
}

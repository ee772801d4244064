/** What a command gives back, before any surface has shown it. */

import type { Citation } from "./answer.ts";
import type { Role } from "./articles.ts";
import type { Quote, Span } from "./span.ts";

/** How a reply is to look: what became of what was asked. */
export type Tone = "answer" | "differ" | "abstain" | "info" | "refusal" | "error";

/** One entry of a select or of suggestions: what is shown, and what is taken. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What an action asks of the person before it runs. */
export interface Form {
  readonly title: string;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly maxLength: number;
  }[];
}

/** A cell of a table's row, and the name of its column, empty where it has none. */
export interface NamedCell {
  readonly column: string;
  readonly cell: string;
}

/** Part of a reply. Text from articles and people is raw here: each surface escapes it in its own way. */
export type ReplyBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** The short answer. */
  | { readonly kind: "short"; readonly text: string }
  | {
      readonly kind: "quote";
      readonly quote: Quote;
      /** Stretches to set in bold, in the article's offsets. */
      readonly strong: readonly Span[];
      readonly before: string | null;
      readonly citations: readonly Citation[];
      readonly role: Role;
      readonly sentenceNumber: number | null;
      /** Of a table's row its cells under the names of their columns; absent for all else. */
      readonly cells?: readonly NamedCell[];
      /** The action that shows the quote's surroundings. */
      readonly context?: { readonly action: string; readonly payload: string };
    }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "separator" };

/** What can be done next. An action is named by the command that has it; its payload is what the button carries. */
export type ReplyAction =
  | { readonly kind: "button"; readonly label: string; readonly action: string; readonly payload: string }
  | { readonly kind: "link"; readonly label: string; readonly url: string }
  | {
      readonly kind: "select";
      readonly placeholder: string;
      readonly action: string;
      readonly choices: readonly Choice[];
    }
  | ({
      readonly kind: "modal";
      readonly label: string;
      readonly action: string;
      readonly payload: string;
    } & Form);

/** A file that comes with a reply; `type` is its media type, `alt` what a picture shows in words. */
export interface ReplyFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
  readonly alt: string;
}

/** What a command gives back, before any surface has shown it. */
export interface Reply {
  readonly tone: Tone;
  readonly blocks: readonly ReplyBlock[];
  readonly actions: readonly ReplyAction[];
  readonly files: readonly ReplyFile[];
  /** Seen by the person alone. */
  readonly private: boolean;
  /** Takes back what counts only once the reply is seen; called where it could not be delivered. */
  readonly undelivered?: () => Promise<void>;
}

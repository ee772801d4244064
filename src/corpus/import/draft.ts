import type { Stated } from "../../domain.ts";
import { readFields } from "../../articles/fields.ts";

/** An article as its source gives it, before it has a place in the corpus. */
export interface Draft {
  readonly stated: Stated;
  /** Markdown: what is stored after the front matter. */
  readonly text: string;
  /** What tells it from the other articles of its source, such as a record's id; null where it is alone. */
  readonly key: string | null;
  /** Which part of a document it is that was longer than an article may be: "part 2 of 3". */
  readonly part?: string;
  /** The address of the page that a feed's entry is of. */
  readonly page: string | null;
  /** What people should know of its source although it is read. */
  readonly note?: string;
  /** Whether the text is only what a feed says of its page. */
  readonly isExcerpt: boolean;
}

/** Gives a draft of these fields and this text. */
export function draftOf(
  fields: Readonly<Record<string, unknown>>,
  text: string,
  more: Partial<Pick<Draft, "key" | "page" | "isExcerpt">> = {},
): Draft {
  return { stated: readFields(fields), text, key: null, page: null, isExcerpt: false, ...more };
}

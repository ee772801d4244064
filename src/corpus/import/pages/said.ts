import type { Block } from "./blocks.ts";
import type { DomDocument } from "./dom.ts";
import type { StatedArticle } from "./jsonld.ts";

/** What the fields are read from. */
export interface Sources {
  readonly document: DomDocument;
  readonly stated: StatedArticle | null;
  readonly url: string | null;
  /** The page's blocks down to the article's first paragraph or a little further, where bylines stand. */
  readonly head: readonly Block[];
}

/** A field, and whether it was read from what the page shows, or from its address. */
export interface Value {
  readonly value: string;
  readonly isInferred: boolean;
}

/** A page's meta tags by name or property, in lower case. */
export type Meta = ReadonlyMap<string, string>;

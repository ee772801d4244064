import type { DomDocument, DomElement } from "./dom.ts";

interface Jsdom {
  /** Parses a page. Without `runScripts` and `resources`, nothing of it runs and nothing is fetched. */
  readonly JSDOM: {
    new (
      html: string,
      options: { readonly url?: string; readonly virtualConsole: object },
    ): { readonly window: { readonly document: DomDocument; close(): void } };
    fragment(html: string): DomElement;
  };
  /** Swallows what jsdom reports of a page (styles that it cannot read). */
  readonly VirtualConsole: new () => object;
}

interface ReadabilityModule {
  readonly Readability: new (
    document: DomDocument,
    options: { readonly serializer: (node: DomElement) => DomElement },
  ) => {
    parse(): {
      readonly content?: DomElement | null;
      readonly title?: string | null;
      readonly byline?: string | null;
      readonly publishedTime?: string | null;
    } | null;
  };
}

interface DefuddleModule {
  readonly default: new (
    document: DomDocument,
    options: { readonly url: string },
  ) => {
    parse(): {
      readonly content: string;
      readonly title: string;
      readonly author: string;
      readonly published: string;
    };
  };
}

/** Loads jsdom, which takes a quarter of a second. */
export async function loadJsdom(): Promise<Jsdom> {
  return import("jsdom");
}

export async function loadReadability(): Promise<ReadabilityModule> {
  return import("@mozilla/readability");
}

export async function loadDefuddle(): Promise<DefuddleModule> {
  return import("defuddle");
}

import { RefusedArticle } from "../../../articles/refused.ts";
import { whyLeftOut } from "../../../articles/leftout.ts";
import { blocksOf } from "./blocks.ts";
import { openDom } from "./dom.ts";
import { askDefuddle, askReadability, keyOf } from "./extractors.ts";
import { fieldsOf, type PageFields } from "./fields.ts";
import { statedArticle } from "./jsonld.ts";
import { judge } from "./judge.ts";
import { toMarkdown } from "./markdown.ts";

/** The article of a page. */
export interface Page extends PageFields {
  /** Markdown: the article's own text, without its title. */
  readonly text: string;
}

/**
 * Reads the article of a web page: its text, and what the page says of it. Nothing of the page runs and
 * nothing that it names is fetched. Throws a {@link RefusedArticle} where the page has no article.
 */
export async function readPage(
  html: string,
  { url = null }: { readonly url?: string | null } = {},
): Promise<Page> {
  const dom = await openDom(html, url);
  try {
    const { document } = dom;
    if (document.body === null) throw new RefusedArticle("is a page without text");
    const stated = statedArticle(document, url);
    const blocks = blocksOf(document.body);
    const readability = await askReadability(dom, blocks);
    const defuddle = await askDefuddle(dom, blocks);
    const kept = judge({
      blocks,
      readability,
      defuddle,
      stated: stated?.body ?? null,
      title: stated?.headline ?? null,
    });
    const fields = fieldsOf({ document, stated, url, head: blocks.slice(0, (kept[0] ?? 0) + HEAD_BLOCKS) });
    const title = keyOf(fields.title ?? "");
    const article = kept
      .map((index) => blocks[index]!)
      .filter(({ text }) => keyOf(text) !== title && whyLeftOut(text) === null);
    const words = article.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    if (words < FEWEST_WORDS)
      throw new RefusedArticle("is a page without an article: it has hardly any running text");
    return { ...fields, text: toMarkdown(article) };
  } finally {
    dom.close();
  }
}

const HEAD_BLOCKS = 4;
const FEWEST_WORDS = 25;

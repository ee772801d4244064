import { blocksOf } from "./pages/blocks.ts";
import { openDom } from "./pages/dom.ts";
import { toMarkdown } from "./pages/markdown.ts";

/** Gives HTML that is an article's text and nothing else as Markdown, its tables as tables. Nothing of it runs. */
export async function markdownOf(html: string): Promise<string> {
  const dom = await openDom(html, null);
  try {
    const { body } = dom.document;
    return body === null ? "" : toMarkdown(blocksOf(body));
  } finally {
    dom.close();
  }
}

import { MAX_TEXT_CHARS } from "../../../articles/article.ts";
import { RefusedArticle } from "../../../articles/refused.ts";
import { plainToMarkdown } from "../plain.ts";
import { settled } from "./arbiter.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type Dom, type DomDocument, openDom } from "./dom.ts";
import { askDefuddle, askReadability, keyOf, matched } from "./extractors.ts";
import { fieldsOf, type PageFields } from "./fields.ts";
import { captionsOf } from "./gallery.ts";
import { statedArticle, type StatedArticle } from "./jsonld.ts";
import { judge } from "./judge.ts";
import { isFurniture } from "./lines.ts";
import { toMarkdown } from "./markdown.ts";
import { whyNoArticle } from "./refusal.ts";
import type { Known } from "./scene.ts";
import { setScene } from "./set-scene.ts";
import { wordsOf } from "./writing.ts";

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
    return await readDom(dom, url);
  } catch (error) {
    if (error instanceof RangeError)
      throw new RefusedArticle("is nested too deeply to be read", { cause: error });
    throw error;
  } finally {
    dom.close();
  }
}

/** Reads the article of a page that is parsed, as {@link readPage} does. */
export async function readDom(dom: Dom, url: string | null): Promise<Page> {
  const { document } = dom;
  const stated = statedArticle(document, url);
  const blocks = document.body === null ? [] : blocksOf(document.body);
  checkLengths(blocks);
  const readability = matched(blocks, (await askReadability(dom)).blocks);
  const defuddle = matched(blocks, (await askDefuddle(dom)).blocks);
  const hearing = {
    blocks,
    readability,
    defuddle,
    stated: stated?.body ?? null,
    titles: titlesOf(document, stated),
  };
  const scene = setScene(hearing);
  const fields = fieldsOf({
    document,
    stated,
    url,
    head: blocks.slice(0, (scene?.first ?? 0) + HEAD_BLOCKS),
  });
  const known = { title: fields.title, author: fields.author, description: descriptionOf(document) };
  const judged = scene === null ? [] : captionsOf(judge(scene, known), scene);
  const kept = settled(judged, hearing);
  const article = kept.flatMap((index) => withoutLines(blocks[index]!, known));
  const words = wordsOf(article.map(({ text }) => text).join(" "));
  const spare = spareText(stated, words);
  if (spare !== null) return { ...fields, text: plainToMarkdown(spare) };
  const reason = whyNoArticle({ document, stated, blocks, scene, kept, words });
  if (reason !== null) throw new RefusedArticle(reason);
  return { ...fields, text: toMarkdown(article) };
}

/** Refuses a page that no article could be of, before anything reads its letters one by one. */
function checkLengths(blocks: readonly Block[]): void {
  const longest = blocks.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest <= MAX_TEXT_CHARS) return;
  throw new RefusedArticle(
    `has a paragraph of ${longest} characters; an article of at most ${MAX_TEXT_CHARS} is read`,
  );
}

/** Bylines stand over the text or right under its first paragraph. */
const HEAD_BLOCKS = 4;

function titlesOf(document: DomDocument, stated: StatedArticle | null): string[] {
  const tags = document.querySelectorAll('meta[property="og:title"], meta[name="twitter:title"]');
  const given = Array.from(tags, (tag) => tag.getAttribute("content") ?? "");
  return [stated?.headline ?? "", ...given, document.title];
}

function descriptionOf(document: DomDocument): string | null {
  const tag = document.querySelector('meta[property="og:description"], meta[name="description" i]');
  return tag?.getAttribute("content") ?? null;
}

/** Leaves out the lines of a block that are the title, the byline or furniture, where breaks part them from the text. */
function withoutLines(block: Block, { title, author }: Known): Block[] {
  if (!block.text.includes("\n")) return [block];
  const gone = new Set([keyOf(title ?? ""), keyOf(author ?? ""), keyOf(`by ${author ?? ""}`), ""]);
  const lines = block.text.split("\n").filter((line) => !gone.has(keyOf(line)) && !isFurniture(line));
  return lines.length === 0 ? [] : [{ ...block, text: lines.join("\n") }];
}

/** Gives the text that the data of a page has and the page does not show until its scripts run; null where none is needed. */
function spareText(stated: StatedArticle | null, shownWords: number): string | null {
  if (stated?.body == null || stated.isFree === false) return null;
  return shownWords < FEW_WORDS && wordsOf(stated.body) >= Math.max(FEW_WORDS, shownWords * 2)
    ? stated.body
    : null;
}

const FEW_WORDS = 60;

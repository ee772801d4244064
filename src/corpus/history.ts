import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { readArticle } from "../articles/article.ts";
import { decode } from "../articles/decode.ts";
import { splitFrontMatter } from "../articles/frontmatter.ts";
import { hashOf } from "./import/identity.ts";
import type { Article, ReadArticle } from "../domain.ts";
import { sentences } from "../text/sentences.ts";
import { READABLE, sweepFolder, writeWhole } from "./whole.ts";

/** Where the texts that were replaced are kept; the dot keeps them out of the corpus. */
export const HISTORY = ".history";

/** So much of a version's hash is in a name; two texts of one article never share it. */
export const NAMED_DIGITS = 16;

/**
 * Keeps the present text of an article that is about to be replaced or removed, under its version. `path` is
 * the file's in the corpus folder `root`. Nothing happens where there is no such file.
 */
export async function keepVersion(root: string, path: string): Promise<void> {
  const source = join(root, path);
  const content = await readFile(source).catch(() => null);
  if (content === null) return;
  const kept = join(root, keptPath(path, hashOf(textOf(content))));
  if (await stat(kept).catch(() => null)) return;
  await writeWhole(kept, [content], { mode: READABLE });
}

/**
 * Keeps the text that an article had, under its version: of a file that somebody changed by hand it is there no
 * more. `ending` is its file's, ".txt" for a line of a file of many.
 */
export async function keepArticle(root: string, article: Article, ending: string): Promise<void> {
  const kept = join(root, keptPath(`${nameIn(article.id)}${ending}`, article.version));
  if (await stat(kept).catch(() => null)) return;
  const content = Buffer.from(`---\n${frontMatterOf(article)}---\n${article.text}`);
  await writeWhole(kept, [content], { mode: READABLE });
}

/** Removes what processes left behind that were killed while they kept a version. */
export async function sweepHistory(root: string): Promise<void> {
  const folder = join(root, HISTORY);
  const inside = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const folders = inside.filter((one) => one.isDirectory()).map((one) => join(one.parentPath, one.name));
  for (const one of [folder, ...folders]) await sweepFolder(one);
}

/** Gives an earlier version of an article with its sentences, from the first of these folders that has it. */
export async function openVersion(
  roots: readonly string[],
  id: string,
  version: string,
): Promise<ReadArticle | null> {
  for (const root of roots) {
    const article = await readVersion(root, id, version).catch(() => null);
    if (article !== null) return { article, sentences: sentences(article) };
  }
  return null;
}

/** Gives an earlier version of an article; null where it was not kept. */
export async function readVersion(root: string, id: string, version: string): Promise<Article | null> {
  if (!/^[0-9a-f]{64}$/.test(version)) return null;
  for (const ending of [".md", ".markdown", ".txt"] as const) {
    const kept = await readFile(join(root, keptPath(`${nameIn(id)}${ending}`, version))).catch(() => null);
    if (kept === null) continue;
    const [collection, ...rest] = id.split("/");
    const article = readArticle({
      id,
      content: decode(kept),
      format: ending === ".txt" ? "text" : "markdown",
      collection: rest.length > 0 && collection !== undefined ? collection : null,
    });
    if (article.version === version) return article;
  }
  return null;
}

/** Gives the earlier versions of the articles of a corpus folder: the beginning of each version, and the article's path. */
export async function keptVersions(root: string): Promise<{ version: string; path: string }[]> {
  const names = await readdir(join(root, HISTORY), { recursive: true }).catch((): string[] => []);
  return names.flatMap((name) => {
    const [, stem, version, ending] = KEPT.exec(name.replaceAll("\\", "/")) ?? [];
    return stem === undefined || version === undefined ? [] : [{ version, path: `${stem}${ending}` }];
  });
}

const KEPT = /^(.+)@([0-9a-f]{16})(\.\w+)$/;

/** An id that is no path of the folder, as a line's may be, is kept under a name of its own. */
function nameIn(id: string): string {
  const isPath = id.split("/").every((part) => /^[^.\\\0][^\\\0]*$/.test(part));
  return isPath && Buffer.byteLength(id) <= MAX_NAME_BYTES ? id : join(".lines", hashOf(id));
}

/** Most systems take 255 bytes in a name; the version and the ending stand beside it. */
const MAX_NAME_BYTES = 200;

function frontMatterOf(article: Article): string {
  const { title, source, author, published, url, license, language, status, corrected } = article;
  const fields = { title, source, author, published, url, license, language, status, corrected };
  const stated = Object.entries(fields).filter(
    ([name, value]) => value !== null && !isInferred(name, article),
  );
  return (
    stated.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join("") ||
    "# Nothing is known of it.\n"
  );
}

function isInferred(name: string, { inferred }: Article): boolean {
  return inferred.some((field) => field === name);
}

function keptPath(path: string, version: string): string {
  const ending = extname(path);
  return join(
    HISTORY,
    `${path.slice(0, path.length - ending.length)}@${version.slice(0, NAMED_DIGITS)}${ending}`,
  );
}

/** A text that is no article (its front matter is broken) is kept as it is. */
function textOf(content: Uint8Array): string {
  const decoded = Buffer.from(content.buffer, content.byteOffset, content.length).toString("utf8");
  try {
    return splitFrontMatter(decode(content)).text;
  } catch {
    return decoded;
  }
}

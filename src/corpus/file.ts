import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readArticle } from "../articles/article.ts";
import { decode } from "../articles/decode.ts";
import type { SourceRow } from "../domain.ts";

/**
 * Gives the path in the corpus folder of the file that an article is; null where it is none of its own (a line
 * of a .jsonl file, a link), or where the file is no longer what was read.
 */
export async function fileOfArticle(
  root: string,
  { id, version }: Pick<SourceRow, "id" | "version">,
): Promise<string | null> {
  if (id.startsWith("/") || id.split(/[\\/]/).includes("..")) return null;
  for (const ending of [".md", ".markdown", ".txt"] as const) {
    const path = `${id}${ending}`;
    const info = await lstat(join(root, path)).catch(() => null);
    if (info === null || !info.isFile()) continue;
    const content = await readFile(join(root, path));
    if (versionOf(content, id, ending) === version) return path;
  }
  return null;
}

function versionOf(content: Uint8Array, id: string, ending: string): string | null {
  try {
    const format = ending === ".txt" ? "text" : "markdown";
    return readArticle({ id, content: decode(Buffer.from(content)), format }).version;
  } catch {
    return null;
  }
}

import { readlink, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { READABLE, writeWhole } from "../corpus/whole.ts";

/**
 * Writes what somebody asked for into a file, whole or not at all; a link stays one. What is no file, such as
 * `/dev/stdout`, is written to as it is. Throws the system's error, also where the folder is missing.
 */
export async function save(path: string, content: string | Uint8Array): Promise<void> {
  // The system follows links itself that lead to no path, such as that of a pipe.
  const known = await stat(path).catch(() => null);
  if (known !== null && !known.isFile()) return writeFile(path, content);
  const target = await behindLink(path);
  // A folder that was mistyped is not made; the slash asks for a folder.
  await stat(`${dirname(target)}/`);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  await writeWhole(target, [bytes], { mode: known === null ? READABLE : known.mode & READABLE });
}

/** Gives where a link leads, also where nothing is there yet; else the path itself. */
async function behindLink(path: string): Promise<string> {
  let target = path;
  for (let count = 0; count < MOST_LINKS; count += 1) {
    const next = await readlink(target).catch(() => null);
    if (next === null) break;
    target = resolve(dirname(target), next);
  }
  return target;
}

/** As many as Linux follows. */
const MOST_LINKS = 40;

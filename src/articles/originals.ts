import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** A file of another format in a corpus folder, from which import makes articles. */
export interface Original {
  /** The corpus folder. */
  readonly root: string;
  /** Its path in the folder. */
  readonly name: string;
  readonly path: string;
  /** Differs as soon as the file was written anew. */
  readonly signature: string;
}

/** What became of an original: `reason` says why no article came of it. */
export interface Outcome {
  readonly signature: string;
  /** SHA-256 of its bytes: a file that was only copied or checked out again is the same. */
  readonly hash: string;
  readonly reason: string | null;
}

/** In the corpus folder; the dot keeps it out of the articles. It can be deleted: import finds its articles again. */
export const LEDGER = ".imported.json";

/** Tells whether a file's name is that of an original. */
export function isOriginal(name: string): boolean {
  return ENDINGS.has(extname(name).toLowerCase());
}

/** Gives what tells two states of a file apart. */
export function signatureOf({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): string {
  return `${size} ${Math.round(mtimeMs)}`;
}

/** Gives what became of the originals of a corpus folder, by their paths in it. */
export async function readLedger(root: string): Promise<Map<string, Outcome>> {
  try {
    const ledger: unknown = JSON.parse(await readFile(join(root, LEDGER), "utf8"));
    return new Map(Object.entries(Object(ledger)).filter(isEntry));
  } catch {
    return new Map();
  }
}

function isEntry(entry: [string, unknown]): entry is [string, Outcome] {
  const { signature, hash, reason }: Record<string, unknown> = Object(entry[1]);
  return (
    typeof signature === "string" &&
    typeof hash === "string" &&
    (reason === null || typeof reason === "string")
  );
}

/** Gives why an original is not read, as it stands; null where its articles are there. */
export function whyNotRead({ root, signature }: Original, outcome: Outcome | undefined): string | null {
  if (outcome?.signature === signature) return outcome.reason;
  const folder = JSON.stringify(root);
  return `not imported yet; a bot or chat that follows the folder does it, and so does: footnote import ${folder} --corpus ${folder}`;
}

/** Files of JSON and XML are too often something else. */
const ENDINGS = new Set(".html .htm .xhtml .pdf .docx .epub .csv .tsv .rss .atom".split(" "));

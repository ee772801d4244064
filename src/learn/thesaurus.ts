import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { foldWord } from "../text/names.ts";
import { stem } from "../text/stems.ts";
import { STOP_WORDS } from "../text/stopwords.ts";
import { packThesaurus, type Relation } from "../text/thesaurus.ts";
import { loadVectors } from "../text/vectors.ts";

/** A set of synonyms as WordNet's files hold it (wndb(5WN)). */
interface Synset {
  readonly words: readonly string[];
  /** Symbol, the other synset, and which of the words are meant (0 for all). */
  readonly pointers: readonly { symbol: string; to: string; from: number; into: number }[];
}

/** Packs WordNet's relations among stems that have a vector, from the folder of its `data` and `index` files. */
export async function packWordNet(folder: string, target: string): Promise<number> {
  const relatives = new Map<string, Map<string, Relation>>();
  const vectors = loadVectors();
  const relate = (word: string, other: string, relation: Relation) => {
    const [one, two] = [stemOf(word), stemOf(other)];
    if (one === null || two === null || one === two) return;
    if (vectors.similarity(one, one) === 0 || vectors.similarity(two, two) === 0) return;
    for (const key of [one, two]) if (!relatives.has(key)) relatives.set(key, new Map());
    const known = relatives.get(one)!.get(two);
    if (known === undefined || ORDER.indexOf(relation) < ORDER.indexOf(known))
      relatives.get(one)!.set(two, relation);
  };
  const synsets = new Map<string, Synset>();
  for (const part of PARTS) await readSynsets(join(folder, `data.${part}`), part, synsets);
  for (const part of PARTS) {
    for (const { lemma, senses } of await readIndex(join(folder, `index.${part}`), part))
      relateSenses(lemma, senses, { synsets, relate });
  }
  await writeFile(
    `${target}.tmp`,
    packThesaurus(new Map([...relatives].sort(([one], [other]) => (one < other ? -1 : 1)))),
  );
  await rename(`${target}.tmp`, target);
  return relatives.size;
}

const PARTS = ["noun", "verb", "adj", "adv"] as const;
const LETTERS: Readonly<Record<string, string>> = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" };
const ORDER: readonly Relation[] = ["derived", "synonym", "kind"];

/** A word's senses are in the order of their frequency: later ones relate what is seldom meant. */
const SENSES = 3;

/** "Take" and "bear" have so many senses that hardly any synonym means what is asked. */
const CLEAR = 10;

interface Sources {
  readonly synsets: ReadonlyMap<string, Synset>;
  readonly relate: (word: string, other: string, relation: Relation) => void;
}

function relateSenses(lemma: string, senses: readonly string[], { synsets, relate }: Sources): void {
  for (const [sense, id] of senses.slice(0, SENSES).entries()) {
    const { words, pointers } = synsets.get(id)!;
    const isClear = senses.length <= CLEAR;
    for (const word of isClear ? words : []) {
      relate(lemma, word, "synonym");
      relate(word, lemma, "synonym");
    }
    const place = words.findIndex((word) => word.toLowerCase() === lemma) + 1;
    for (const { symbol, to, from, into } of pointers) {
      const others = synsets.get(to)!.words;
      if (DERIVATIONS.has(symbol) && (from === 0 || from === place)) {
        for (const word of into === 0 ? others : [others[into - 1]!]) {
          relate(lemma, word, "derived");
          relate(word, lemma, "derived");
        }
      } else if (isClear && KINDS.has(symbol) && sense === 0) {
        for (const word of others) relate(lemma, word, "kind");
      }
    }
  }
}

/** Derivationally related, pertains to, participle of. */
const DERIVATIONS: ReadonlySet<string> = new Set(["+", "\\", "<"]);
/** Hypernym, hyponym, similar to. */
const KINDS: ReadonlySet<string> = new Set(["@", "~", "&"]);

function stemOf(word: string): string | null {
  const folded = foldWord(word);
  return /^\p{Ll}{2,}$/u.test(folded) && !STOP_WORDS.has(folded) ? stem(folded) : null;
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, "latin1");
  // The licence stands at the top, each of its lines indented.
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("  "));
}

async function readSynsets(file: string, part: string, synsets: Map<string, Synset>): Promise<void> {
  for (const line of await linesOf(file)) {
    const fields = line.split(" | ")[0]!.trim().split(" ");
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at]!.replace(/\(.*\)$/u, ""));
    const begin = 5 + 2 * count;
    const pointers = Array.from({ length: Number(fields[begin - 1]) }, (_, at) => {
      const [symbol = "", offset = "", letter = "", ends = "0000"] = fields.slice(
        begin + 4 * at,
        begin + 4 * at + 4,
      );
      return {
        symbol,
        to: `${LETTERS[letter]}${offset}`,
        from: Number.parseInt(ends.slice(0, 2), 16),
        into: Number.parseInt(ends.slice(2), 16),
      };
    });
    synsets.set(`${part}${fields[0]}`, { words, pointers });
  }
}

async function readIndex(file: string, part: string): Promise<{ lemma: string; senses: string[] }[]> {
  return (await linesOf(file)).map((line) => {
    const fields = line.trim().split(" ");
    const offsets = fields.slice(fields.length - Number(fields[2]));
    return { lemma: fields[0]!, senses: offsets.map((offset) => `${part}${offset}`) };
  });
}

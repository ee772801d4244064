import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Model } from "wink-nlp";

/**
 * Gives of wink-nlp's lite model what tags parts of speech, and nothing of sentiment, entities, negation and
 * sentences. The package's own loader reads all of them, and parses the lexicon twice, in three times the time;
 * the tags are the same. The build leaves it packed beside itself, so that a start need not parse 3 MB; without that
 * file it is packed here.
 */
export function loadPosModel(): Model {
  const parts = {
    core: () => readCore(existsSync(FILE) ? readFileSync(FILE) : packPosModel()),
    pos: require("wink-eng-lite-web-model/dist/load-pos-model.js"),
    featureFn: require("wink-eng-lite-web-model/dist/feature.js"),
    sbd: () => ({ ...NO_MACHINES, setter: unused }),
    ner: () => NO_MACHINES,
    negation: () => ({ machines: [NO_STATES], setter: unused }),
    sa: () => ({ machines: [NO_STATES], setter: unused }),
    metaCER: () => ({ machines: "{}", transformers: [unused] }),
    addons: {},
  };
  return parts;
}

const require = createRequire(import.meta.url);

/** Beside the build's folders; in a bundle, one folder nearer. */
const FILE = new URL(
  import.meta.url.includes("/src/text/") ? "../../models/pos.bin" : "../models/pos.bin",
  import.meta.url,
);
const CORE = "wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json";
const NO_MACHINES = { machines: [], transformers: [] };
/** An automaton that recognises nothing, as wink writes one. */
const NO_STATES = JSON.stringify([null, 0, {}, {}, {}, {}]);

function unused(): never {
  throw new Error("Cannot annotate a text: only its parts of speech are read");
}

type List = {
  list: string[];
  hash: Record<string, number>;
  intrinsicSize: number;
  index: number;
  maxIndex: number;
};

interface Core {
  readonly lexicon: string;
  readonly xpansions: string;
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
  readonly features: Record<string, List> & {
    readonly lexeme: List;
    readonly posClusters: { readonly list: (string | Set<number>)[] };
  };
  readonly packing: {
    /** Of each feature: which word holds it, its mask, its shift, 0 where it has a list, 1 where it can be extracted. */
    readonly layout: Readonly<Record<string, readonly number[]>>;
    efList: string[];
  };
}

/**
 * Gives the model packed: how many bytes or numbers each part has, as uint32, and the parts, each at a multiple of 4:
 * the model in JSON without its lexicon and lexemes, the lexicon as uint32, the lexemes, and a table that
 * has each lexeme's place + 1 in the first slot from its hash on that was free.
 */
export function packPosModel(): Uint8Array {
  const core: Core = JSON.parse(readFileSync(require.resolve(CORE), "utf8"));
  const { list, ...lexeme } = core.features.lexeme;
  const rest = { ...core, lexicon: "", features: { ...core.features, lexeme: { ...lexeme, list: [] } } };
  const json = Buffer.from(JSON.stringify(rest));
  const lexicon = numbersOf(core.lexicon);
  const lexemes = Buffer.from(list.join(BETWEEN));
  const table = new Uint32Array(TABLE);
  for (const [place, word] of list.entries()) {
    let slot = hashOf(word) % TABLE;
    while (table[slot] !== 0) slot = (slot + 1) % TABLE;
    table[slot] = place + 1;
  }
  const head = Uint32Array.of(json.length, lexicon.length, lexemes.length);
  const parts = [head, json, lexicon, lexemes, table];
  const padded = parts.flatMap(({ buffer, byteOffset, byteLength }) => [
    new Uint8Array(buffer, byteOffset, byteLength),
    new Uint8Array(aligned(byteLength) - byteLength),
  ]);
  return Buffer.concat(padded);
}

/** Some lexemes are line ends. */
const BETWEEN = "\0";

/** A prime, half as large again as there are lexemes. */
const TABLE = 131_071;

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash >>> 0;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** Does what the package's `read-core-model.js` and `load-core-model.js` do, with what `packPosModel` gives. */
function readCore(packed: Uint8Array) {
  // A Buffer that was read may begin anywhere.
  const file = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const numbers = (at: number, length: number) => new Uint32Array(file.buffer, file.byteOffset + at, length);
  const text = (at: number, length: number) =>
    Buffer.from(file.buffer, file.byteOffset + at, length).toString();
  const [jsonBytes = 0, lexiconSize = 0, lexemeBytes = 0] = numbers(0, 3);
  const lexiconAt = 12 + aligned(jsonBytes);
  const lexemesAt = lexiconAt + 4 * lexiconSize;
  const core: Core = JSON.parse(text(12, jsonBytes));
  const { features, packing, pos } = core;
  for (const [name, [, mask = 0, shift = 0, isNumber]] of Object.entries(packing.layout)) {
    if (isNumber !== 0) continue;
    indexList(features[name]!);
    features[name]!.maxIndex = mask >>> shift;
  }
  const table = numbers(lexemesAt + aligned(lexemeBytes), TABLE);
  indexLexemes(features.lexeme, text(lexemesAt, lexemeBytes).split(BETWEEN), table);
  const clusters = features.posClusters.list;
  for (const [at, names] of clusters.entries())
    if (typeof names === "string")
      clusters[at] = new Set(names.split("_").map((name) => pos.hash[name] ?? 0));
  packing.efList = Object.keys(packing.layout).filter((name) => packing.layout[name]![4] === 1);
  return { ...core, lexicon: numbers(lexiconAt, lexiconSize), xpansions: numbersOf(core.xpansions) };
}

function indexList(feature: List): void {
  const { list } = feature;
  const hash: Record<string, number> = Object.create(null);
  for (let at = 0; at < list.length; at += 1) hash[list[at]!] = at;
  feature.hash = hash;
  feature.intrinsicSize = feature.index = list.length;
}

/** Gives wink the lexemes' numbers without an object of 90,000 keys, which took half of the time: it adds its own. */
function indexLexemes(feature: List, list: string[], table: Uint32Array): void {
  const find = (word: string): number | undefined => {
    for (let slot = hashOf(word) % TABLE; table[slot] !== 0; slot = (slot + 1) % TABLE)
      if (list[table[slot]! - 1] === word) return table[slot]! - 1;
    return undefined;
  };
  // It is asked for a word that was not asked for before, and remembers those that are there.
  const unseen = new Proxy<Record<string, number>>(Object.create(null), {
    get(_, word, hash) {
      const place = find(String(word));
      if (place !== undefined) Reflect.defineProperty(hash, word, { value: place, writable: true });
      return place;
    },
  });
  feature.list = list;
  feature.hash = Object.create(unseen);
  feature.intrinsicSize = feature.index = list.length;
}

function numbersOf(base64: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return new Uint32Array(bytes.buffer);
}

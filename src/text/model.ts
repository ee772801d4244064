import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Model } from "wink-nlp";
import { openLexemes, packLexemes } from "./lexemes.ts";
import { readBuiltFile } from "./model-file.ts";

/**
 * Gives of wink-nlp's lite model what tags parts of speech, and nothing of sentiment, entities, negation and
 * sentences. The package's own loader reads all of them, and parses the lexicon twice, in three times the time;
 * the tags are the same. The build leaves it packed beside itself, so that a start need not parse 3 MB; without that
 * file it is packed here.
 */
export function loadPosModel(): Model {
  const parts = {
    core: () => readCore(readBuiltFile(FILE) ?? packPosModel()),
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

const FILE = "pos.bin";
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
 * Gives the model packed: how many bytes each part has, as uint32, and the parts, each at a multiple of 4: the model
 * in JSON without its lexicon and lexemes, the lexicon as uint32, and what `packLexemes` gives.
 */
export function packPosModel(): Uint8Array {
  const core: Core = JSON.parse(readFileSync(require.resolve(CORE), "utf8"));
  const { list, ...lexeme } = core.features.lexeme;
  const rest = { ...core, lexicon: "", features: { ...core.features, lexeme: { ...lexeme, list: [] } } };
  const { words, table } = packLexemes(list);
  const json = Buffer.from(JSON.stringify(rest));
  const parts = [json, numbersOf(core.lexicon), words.bytes, words.offsets, table];
  const head = Uint32Array.from(parts, ({ byteLength }) => byteLength);
  const padded = [head, ...parts].flatMap(({ buffer, byteOffset, byteLength }) => [
    new Uint8Array(buffer, byteOffset, byteLength),
    new Uint8Array(aligned(byteLength) - byteLength),
  ]);
  return Buffer.concat(padded);
}

const PARTS = 5;

function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** Does what the package's `read-core-model.js` and `load-core-model.js` do, with what `packPosModel` gives. */
function readCore(packed: Uint8Array) {
  // A Buffer may begin anywhere.
  const file = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  let at = file.byteOffset + 4 * PARTS;
  const parts = Array.from(new Uint32Array(file.buffer, file.byteOffset, PARTS), (length) => {
    const part = { at, length };
    at += aligned(length);
    return part;
  });
  const bytesOf = (part: number) => new Uint8Array(file.buffer, parts[part]!.at, parts[part]!.length);
  const numbersIn = (part: number) => new Uint32Array(file.buffer, parts[part]!.at, parts[part]!.length / 4);
  const core: Core = JSON.parse(Buffer.from(file.buffer, parts[0]!.at, parts[0]!.length).toString());
  const { features, packing, pos } = core;
  for (const [name, [, mask = 0, shift = 0, isNumber]] of Object.entries(packing.layout)) {
    if (isNumber !== 0) continue;
    indexList(features[name]!);
    features[name]!.maxIndex = mask >>> shift;
  }
  const words = { bytes: bytesOf(2), offsets: numbersIn(3) };
  Object.assign(features.lexeme, openLexemes({ words, table: numbersIn(4) }));
  features.lexeme.intrinsicSize = features.lexeme.index = features.lexeme.list.length;
  const clusters = features.posClusters.list;
  for (const [place, names] of clusters.entries())
    if (typeof names === "string")
      clusters[place] = new Set(names.split("_").map((name) => pos.hash[name] ?? 0));
  packing.efList = Object.keys(packing.layout).filter((name) => packing.layout[name]![4] === 1);
  return { ...core, lexicon: numbersIn(1), xpansions: numbersOf(core.xpansions) };
}

function indexList(feature: List): void {
  const { list } = feature;
  const hash: Record<string, number> = Object.create(null);
  for (let at = 0; at < list.length; at += 1) hash[list[at]!] = at;
  feature.hash = hash;
  feature.intrinsicSize = feature.index = list.length;
}

function numbersOf(base64: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return new Uint32Array(bytes.buffer);
}

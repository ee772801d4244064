import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Model } from "wink-nlp";

/**
 * Gives of wink-nlp's lite model what tags parts of speech, and nothing of sentiment, entities, negation and
 * sentences. The package's own loader reads all of them, and parses the lexicon twice, in three times the time;
 * the tags are the same.
 */
export function loadPosModel(): Model {
  const parts = {
    core: readCore,
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

/** Does what the package's `read-core-model.js` and `load-core-model.js` do. */
function readCore() {
  const core: Core = JSON.parse(readFileSync(require.resolve(CORE), "utf8"));
  const { features, packing, pos } = core;
  const lexicon = numbersOf(core.lexicon);
  const xpansions = numbersOf(core.xpansions);
  for (const [name, [, mask = 0, shift = 0, isNumber]] of Object.entries(packing.layout)) {
    if (isNumber !== 0) continue;
    indexList(features[name]!);
    features[name]!.maxIndex = mask >>> shift;
  }
  indexList(features.lexeme);
  const clusters = features.posClusters.list;
  for (const [at, names] of clusters.entries())
    if (typeof names === "string")
      clusters[at] = new Set(names.split("_").map((name) => pos.hash[name] ?? 0));
  packing.efList = Object.keys(packing.layout).filter((name) => packing.layout[name]![4] === 1);
  return { ...core, lexicon, xpansions };
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

import { readBuiltFile, readModelFile } from "./model-file.ts";
import { openStemRows, packStemRows } from "./stem-rows.ts";

/** How one stem is related to another: of one family, of one meaning, or a kind, part or likeness of it. */
export type Relation = "derived" | "synonym" | "kind";

/** Which stems mean much the same. */
export interface Thesaurus {
  /** Gives the stems that are related to a stem; none for one that is not listed. */
  relatives(stem: string): ReadonlyMap<string, Relation>;
}

/**
 * Gives the thesaurus that Footnote ships: WordNet's (Miller, 1995), of the stems that have a vector. Read when
 * first needed, in a few milliseconds.
 */
export function loadThesaurus(): Thesaurus {
  loaded ??= readThesaurus(readModelFile("thesaurus.bin"), readBuiltFile(THESAURUS_ROWS));
  return loaded;
}

let loaded: Thesaurus | undefined;

/** The file in which the build leaves the rows of its stems. */
export const THESAURUS_ROWS = "thesaurus-rows.bin";

/** Gives the rows of the stems packed, for the build. */
export function packThesaurusRows(): Uint8Array {
  return packStemRows(linesOf(readModelFile("thesaurus.bin")));
}

/**
 * Reads what `packThesaurus` wrote: the length of the stems and how many relations there are, the stems a line
 * each, then per stem where its relations begin, then per relation the other stem's line and its kind; with what was
 * packed of the stems' rows, if anything.
 */
export function readThesaurus(file: Uint8Array, packedRows: Uint8Array | null = null): Thesaurus {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const relations = view.getUint32(4, true);
  const lines = linesOf(file);
  const stems = openStemRows(lines, packedRows);
  const starts = HEADER_BYTES + lines.length;
  const targets = starts + 4 * (stems.size + 1);
  const kinds = targets + 2 * relations;
  return {
    relatives(stem) {
      const row = stems.row(stem);
      if (row === -1) return NONE;
      const found = new Map<string, Relation>();
      const end = view.getUint32(starts + 4 * (row + 1), true);
      for (let at = view.getUint32(starts + 4 * row, true); at < end; at += 1)
        found.set(stems.stem(view.getUint16(targets + 2 * at, true)), RELATIONS[view.getUint8(kinds + at)]!);
      return found;
    },
  };
}

function linesOf(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return file.subarray(HEADER_BYTES, HEADER_BYTES + view.getUint32(0, true));
}

/** Packs relations for `readThesaurus`; every stem that is named must be a key, 65,536 at most. */
export function packThesaurus(relatives: ReadonlyMap<string, ReadonlyMap<string, Relation>>): Uint8Array {
  const stems = [...relatives.keys()];
  const rows = new Map(stems.map((stem, row) => [stem, row]));
  const text = new TextEncoder().encode(stems.join("\n"));
  const relations = [...relatives.values()].flatMap((others) => [...others]);
  const starts = HEADER_BYTES + text.length;
  const targets = starts + 4 * (stems.length + 1);
  const kinds = targets + 2 * relations.length;
  const packed = new Uint8Array(kinds + relations.length);
  const view = new DataView(packed.buffer);
  view.setUint32(0, text.length, true);
  view.setUint32(4, relations.length, true);
  packed.set(text, HEADER_BYTES);
  let begun = 0;
  for (const [row, others] of [...relatives.values()].entries()) {
    view.setUint32(starts + 4 * row, begun, true);
    begun += others.size;
  }
  view.setUint32(starts + 4 * stems.length, begun, true);
  for (const [at, [other, relation]] of relations.entries()) {
    view.setUint16(targets + 2 * at, rows.get(other)!, true);
    view.setUint8(kinds + at, RELATIONS.indexOf(relation));
  }
  return packed;
}

const HEADER_BYTES = 8;
const RELATIONS: readonly Relation[] = ["derived", "synonym", "kind"];
const NONE: ReadonlyMap<string, Relation> = new Map();

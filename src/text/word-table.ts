import type { Span } from "../domain.ts";

/** What is known of a word: two numbers, whatever they tell. */
export interface Known {
  readonly form: number;
  readonly term: number;
}

/**
 * What is known of plain words, four numbers a slot: the two of a word's key, and two of what is known of it. A word is
 * in the first slot from its key's hash on that was free.
 */
export interface KeyTable {
  /** The slots as they are until a word is added; where to look is told by {@link keySlot}. */
  readonly slots: Int32Array;
  /** Adds a word that is not there; gives its slot. */
  add(key: { readonly last: number; readonly first: number }, known: Known): number;
}

/** Gives an empty table. */
export function createKeyTable(): KeyTable {
  let size = 0;
  let slots = new Int32Array(SLOT << 12);
  const widen = () => {
    const wider = new Int32Array(2 * slots.length);
    for (let at = 0; at < slots.length; at += SLOT) {
      if (slots[at] === 0) continue;
      // Number by number: to copy four at once makes an object, which takes ten times as long.
      const slot = keySlot(wider, slots[at]!, slots[at + 1]!);
      for (let number = 0; number < SLOT; number += 1) wider[slot + number] = slots[at + number]!;
    }
    slots = wider;
  };
  return {
    get slots() {
      return slots;
    },
    add({ last, first }, { form, term }) {
      if (2 * SLOT * (size + 1) >= slots.length) widen();
      const slot = keySlot(slots, last, first);
      slots[slot] = last;
      slots[slot + 1] = first;
      slots[slot + 2] = form;
      slots[slot + 3] = term;
      size += 1;
      return slot;
    },
  };
}

const SLOT = 4;

/** Gives the slot of a key, which has a 0 where the key's word is not there. */
export function keySlot(slots: Int32Array, last: number, first: number): number {
  const mask = slots.length - SLOT;
  const hash = Math.imul(last, SPREADING) ^ Math.imul(first, SPREADING_TOO);
  let slot = (hash ^ (hash >>> HASH_SHIFT)) & mask;
  while (slots[slot] !== 0 && (slots[slot] !== last || slots[slot + 1] !== first))
    slot = (slot + SLOT) & mask;
  return slot;
}

/** What is known of other words, by their units. */
export interface UnitTable {
  /** Two numbers a word, among others. */
  readonly rows: Int32Array;
  /** Gives where those of the word begin that stands somewhere among a text's units; -1 where the word is not there. */
  find(text: Uint16Array, start: number, end: number): number;
  /** Adds a word that is not there; gives where its numbers begin. */
  add(text: Uint16Array, span: Span, known: Known): number;
  /** How many units all of them have. */
  readonly length: number;
}

/** Gives an empty table. What was read before is compared where it stands. */
export function createUnitTable(): UnitTable {
  let size = 0;
  /** The words' units, one after the other. */
  let units = new Uint16Array(1 << 12);
  let length = 0;
  /** Four numbers a word: where its units begin, how many there are, what is known of it. */
  let rows = new Int32Array(ROW << 8);
  /** Part of its hash, and its place among the rows + 1, of each word: in the first slot from its hash on that was free. */
  let table = new Int32Array(1 << 10);

  const isAt = (row: number, text: Uint16Array, start: number, end: number): boolean => {
    if (rows[row + 1] !== end - start) return false;
    const from = rows[row]! - start;
    for (let at = start; at < end; at += 1) if (units[from + at] !== text[at]) return false;
    return true;
  };
  const put = (hash: number, place: number) => {
    let slot = hash & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = (hash & TAG) | (place + 1);
  };
  const widen = () => {
    table = new Int32Array(2 * table.length);
    for (let place = 0; place < size; place += 1) {
      const start = rows[ROW * place]!;
      put(hashOf(units, start, start + rows[ROW * place + 1]!), place);
    }
  };
  return {
    get rows() {
      return rows;
    },
    get length() {
      return length;
    },
    find(text, start, end) {
      const hash = hashOf(text, start, end);
      const mask = table.length - 1;
      let slot = hash & mask;
      for (let entry = table[slot]!; entry !== 0; entry = table[slot]!) {
        const row = ROW * ((entry & ~TAG) - 1);
        if (((entry ^ hash) & TAG) === 0 && isAt(row, text, start, end)) return row + 2;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
    add(text, { start, end }, { form, term }) {
      const least = length + end - start;
      if (least > units.length) units = larger(units, new Uint16Array(2 * least));
      if (ROW * size === rows.length) rows = larger(rows, new Int32Array(2 * rows.length));
      units.set(text.subarray(start, end), length);
      rows[ROW * size] = length;
      rows[ROW * size + 1] = end - start;
      rows[ROW * size + 2] = form;
      rows[ROW * size + 3] = term;
      put(hashOf(text, start, end), size);
      length = least;
      size += 1;
      if (2 * size >= table.length) widen();
      return ROW * (size - 1) + 2;
    },
  };
}

const ROW = 4;

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ units[at]!, PRIME);
  return hash ^ (hash >>> HASH_SHIFT);
}

/** Of FNV-1a, a hash that spreads short words. */
const PRIME = 0x01000193;
/** Large and odd: what differs in a few bits differs in many. */
const SPREADING = 0x9e3779b1;
const SPREADING_TOO = 0x85ebca6b;
const HASH_SHIFT = 15;
/** The bits of a slot that are of the hash; the others are enough for the words of a longest text more. */
const TAG = ~0 << 20;

function larger<T extends Uint16Array | Int32Array>(numbers: T, copy: T): T {
  copy.set(numbers);
  return copy;
}

/** The numbers of plain words, by the two numbers of their keys. */
export interface KeyTable {
  /** Gives a word's number; -1 where the word is not there. */
  find(last: number, first: number): number;
  add(last: number, first: number, number: number): void;
}

/** Gives an empty table. */
export function createKeyTable(): KeyTable {
  let size = 0;
  /** A key's two numbers and the word's, in the first slot from the key's hash on that was free. */
  let slots = new Int32Array(SLOT << 12);
  const put = (last: number, first: number, number: number) => {
    let slot = slotOf(last, first, slots.length);
    while (slots[slot] !== 0) slot = (slot + SLOT) & (slots.length - 1);
    slots[slot] = last;
    slots[slot + 1] = first;
    slots[slot + 2] = number;
  };
  return {
    find(last, first) {
      const own = slots;
      let slot = slotOf(last, first, own.length);
      while (own[slot] !== 0) {
        if (own[slot] === last && own[slot + 1] === first) return own[slot + 2]!;
        slot = (slot + SLOT) & (own.length - 1);
      }
      return -1;
    },
    add(last, first, number) {
      put(last, first, number);
      size += 1;
      if (2 * SLOT * size < slots.length) return;
      const before = slots;
      slots = new Int32Array(2 * before.length);
      for (let at = 0; at < before.length; at += SLOT)
        if (before[at] !== 0) put(before[at]!, before[at + 1]!, before[at + 2]!);
    },
  };
}

/** Three numbers are used, and a multiple of four is found in fewer steps. */
const SLOT = 4;

function slotOf(last: number, first: number, length: number): number {
  const hash = Math.imul(last, SPREADING) ^ Math.imul(first, SPREADING_TOO);
  return (hash ^ (hash >>> HASH_SHIFT)) & (length - SLOT);
}

/** The numbers of other words, by their units. */
export interface UnitTable {
  /** Gives the number of the word that stands somewhere among a text's units; -1 where the word is not there. */
  find(text: Uint16Array, start: number, end: number): number;
  add(text: Uint16Array, start: number, end: number, number: number): void;
  /** How many units all of them have. */
  readonly length: number;
}

/** Gives an empty table. What was read before is compared where it stands. */
export function createUnitTable(): UnitTable {
  let size = 0;
  /** The words' units, one after the other. */
  let units = new Uint16Array(1 << 12);
  let length = 0;
  /** Three numbers a word: where its units begin, how many there are, its number. */
  let rows = new Int32Array(3 << 8);
  /** Part of its hash, and its row + 1, of each word: in the first slot from its hash on that was free. */
  let table = new Int32Array(1 << 10);

  const isAt = (row: number, text: Uint16Array, start: number, end: number): boolean => {
    if (rows[3 * row + 1] !== end - start) return false;
    const from = rows[3 * row]! - start;
    for (let at = start; at < end; at += 1) if (units[from + at] !== text[at]) return false;
    return true;
  };
  const put = (hash: number, row: number) => {
    let slot = hash & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = (hash & TAG) | (row + 1);
  };
  const widen = () => {
    table = new Int32Array(2 * table.length);
    for (let row = 0; row < size; row += 1) {
      const start = rows[3 * row]!;
      put(hashOf(units, start, start + rows[3 * row + 1]!), row);
    }
  };
  return {
    get length() {
      return length;
    },
    find(text, start, end) {
      const hash = hashOf(text, start, end);
      const mask = table.length - 1;
      let slot = hash & mask;
      for (let entry = table[slot]!; entry !== 0; entry = table[slot]!) {
        const row = (entry & ~TAG) - 1;
        if (((entry ^ hash) & TAG) === 0 && isAt(row, text, start, end)) return rows[3 * row + 2]!;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
    add(text, start, end, number) {
      if (length + end - start > units.length)
        units = larger(units, new Uint16Array(2 * (length + end - start)));
      if (3 * size === rows.length) rows = larger(rows, new Int32Array(2 * rows.length));
      for (let at = start; at < end; at += 1) units[length + at - start] = text[at]!;
      rows[3 * size] = length;
      rows[3 * size + 1] = end - start;
      rows[3 * size + 2] = number;
      length += end - start;
      put(hashOf(text, start, end), size);
      size += 1;
      if (2 * size >= table.length) widen();
    },
  };
}

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

/** Gives the copy, with the numbers at its beginning. */
export function larger<T extends Uint16Array | Int32Array>(numbers: T, copy: T): T {
  copy.set(numbers);
  return copy;
}

import { countStrings, type PackedStrings, packStrings, stringAt } from "./strings.ts";

/** Words by number and numbers by word, in flat arrays: nothing is made of a word before it is asked for. */
export interface PackedLexemes {
  readonly words: PackedStrings;
  /** Has each word's number + 1 in the first slot from its hash on that was free. */
  readonly table: Uint32Array;
}

/** Packs words, each once, in the order of their numbers. */
export function packLexemes(words: readonly string[]): PackedLexemes {
  const table = new Uint32Array(2 * words.length + 1);
  for (const [number, word] of words.entries()) {
    let slot = hashOf(word) % table.length;
    while (table[slot] !== 0) slot = (slot + 1) % table.length;
    table[slot] = number + 1;
  }
  return { words: packStrings(words), table };
}

/** Gives a word's number; -1 where it is none of the words. */
export function findLexeme({ words, table }: PackedLexemes, word: string): number {
  for (let slot = hashOf(word) % table.length; table[slot] !== 0; slot = (slot + 1) % table.length)
    if (isWord(words, table[slot]! - 1, word)) return table[slot]! - 1;
  return -1;
}

/**
 * Gives packed words as wink wants them: a list by number and an object by word. It adds its own to both. An object
 * of 90,000 keys took half of the time to load its model, and so many strings most of the rest.
 */
export function openLexemes({ words, table }: PackedLexemes): {
  readonly list: string[];
  readonly hash: Record<string, number>;
} {
  const size = countStrings(words);
  // oxlint-disable-next-line unicorn/no-new-array -- with holes, each of which is filled when it is looked into
  const list = new Array<string>(size);
  // What is asked for the first time goes to these; the list and the object themselves remember it.
  const unread: ProxyHandler<string[]> = {
    get(prototype, key, own) {
      const number = typeof key === "string" ? Number(key) : Number.NaN;
      return number < size ? remembered(own, key, stringAt(words, number)) : Reflect.get(prototype, key);
    },
  };
  const unseen: ProxyHandler<Record<string, number>> = {
    get(_, key, own) {
      const number = findLexeme({ words, table }, String(key));
      if (number === -1) return undefined;
      remembered(list, String(number), String(key));
      return remembered(own, key, number);
    },
  };
  Object.setPrototypeOf(list, new Proxy(Array.prototype, unread));
  return { list, hash: Object.create(new Proxy(Object.create(null), unseen)) };
}

/** Tells whether the word of a number is this one; of what is in ASCII, no string is made. */
function isWord({ bytes, offsets }: PackedStrings, number: number, word: string): boolean {
  const from = offsets[number]!;
  let at = 0;
  while (at < word.length && bytes[from + at] === word.charCodeAt(at) && word.charCodeAt(at) < 128) at += 1;
  if (at < word.length && word.charCodeAt(at) < 128) return false;
  if (at === word.length) return offsets[number + 1] === from + at;
  return stringAt({ bytes, offsets }, number) === word;
}

function remembered<T>(own: object, key: string | symbol, value: T): T {
  Reflect.defineProperty(own, key, { value, writable: true, enumerable: true, configurable: true });
  return value;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash >>> 0;
}

/**
 * Many strings in two flat arrays: string n is `bytes[offsets[n]..offsets[n + 1])`.
 *
 * Every UTF-16 unit is written by itself in one to three bytes (CESU-8): for what is in ASCII that is UTF-8, the
 * order of the bytes is JavaScript's own order of strings, and no string, however broken, is altered.
 */
export interface PackedStrings {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** Packs strings in the order given. */
export function packStrings(strings: readonly string[]): PackedStrings {
  const offsets = new Uint32Array(strings.length + 1);
  let size = 0;
  for (const string of strings) size += string.length;
  let bytes = new Uint8Array(size + 16);
  let at = 0;
  // An iterator's step would make two objects, and an index has many strings.
  for (let place = 0; place < strings.length; place += 1) {
    const string = strings[place]!;
    const least = at + string.length * 3;
    if (least > bytes.length) bytes = grown(bytes, least);
    at = writeUnits(string, bytes, at);
    offsets[place + 1] = at;
  }
  return { bytes: bytes.slice(0, at), offsets };
}

function grown(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, bytes.length * 2));
  larger.set(bytes);
  return larger;
}

function writeUnits(string: string, bytes: Uint8Array, from: number): number {
  // Held at hand: strings are of many kinds to V8, and it asks each for its length by looking that up.
  const { length } = string;
  let at = from;
  for (let place = 0; place < length; place += 1) {
    const unit = string.charCodeAt(place);
    if (unit < 0x80) bytes[at++] = unit;
    else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
  }
  return at;
}

/** Gives the places of different strings in their order. Most are told apart by how they begin, as numbers. */
export function placesInOrder(strings: readonly string[]): Uint32Array {
  const heads = new Float64Array(strings.length);
  const places = new Uint32Array(strings.length);
  for (let at = 0; at < strings.length; at += 1) {
    heads[at] = headOf(strings[at]!);
    places[at] = at;
  }
  return places.sort((a, b) => heads[a]! - heads[b]! || (strings[a]! < strings[b]! ? -1 : 1));
}

/** Gives the strings that stand at some places. */
export function inPlaces(strings: readonly string[], places: Uint32Array): string[] {
  const found: string[] = [];
  for (let at = 0; at < places.length; at += 1) found.push(strings[places[at]!]!);
  return found;
}

/** Gives a number that is not larger than that of any string behind this one: its first units, a byte each. */
function headOf(string: string): number {
  const { length } = string;
  let head = 0;
  let isExact = true;
  for (let at = 0; at < HEAD_UNITS; at += 1) {
    const unit: number = isExact && at < length ? string.charCodeAt(at) : 0;
    isExact &&= unit < 0xff;
    head = head * 256 + Math.min(unit, 0xff);
  }
  return head;
}

/** So many bytes a double holds exactly. */
const HEAD_UNITS = 6;

/** Gives how many strings there are. */
export function countStrings({ offsets }: PackedStrings): number {
  return offsets.length - 1;
}

/** Gives the string at a place. */
export function stringAt(packed: PackedStrings, place: number): string {
  const { bytes, offsets } = packed;
  const [start, end] = [offsets[place]!, offsets[place + 1]!];
  if (isAscii(bytes, start, end))
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  const units = unitsAt(packed, place);
  let string = "";
  // A call takes only so many arguments.
  for (let at = 0; at < units.length; at += MOST_UNITS)
    string += String.fromCharCode(...units.slice(at, at + MOST_UNITS));
  return string;
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at]! >= 0x80) return false;
  return true;
}

const MOST_UNITS = 8192;

/** Gives the UTF-16 units of the string at a place, in a list that is given where there are many to read. */
export function unitsAt(
  { bytes, offsets }: PackedStrings,
  place: number,
  units: number[] = [],
): readonly number[] {
  units.length = 0;
  const end = offsets[place + 1]!;
  let at = offsets[place]!;
  while (at < end) {
    const first = bytes[at++]!;
    if (first < 0x80) units.push(first);
    else if (first < 0xe0) units.push(((first & 0x1f) << 6) | (bytes[at++]! & 0x3f));
    else {
      const second = bytes[at++]! & 0x3f;
      units.push(((first & 0x0f) << 12) | (second << 6) | (bytes[at++]! & 0x3f));
    }
  }
  return units;
}

/** Gives the place of a string among sorted ones, or the place where it would stand, as `-1 - place`. */
export function findString(packed: PackedStrings, string: string): number {
  const sought = new Uint8Array(string.length * 3);
  const length = writeUnits(string, sought, 0);
  let low = 0;
  let high = countStrings(packed);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareBytes(packed, middle, sought, length);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1 - low;
}

function compareBytes(packed: PackedStrings, place: number, sought: Uint8Array, length: number): number {
  const { bytes, offsets } = packed;
  const start = offsets[place]!;
  const own = offsets[place + 1]! - start;
  const common = Math.min(own, length);
  for (let at = 0; at < common; at += 1) {
    const difference = bytes[start + at]! - sought[at]!;
    if (difference !== 0) return difference;
  }
  return own - length;
}

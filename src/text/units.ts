/**
 * Gives the UTF-16 units of a text, laid out flat: there they are read five times as fast as in the string. The next
 * text, whoever asks for its units, overwrites them.
 */
export function unitsOf(text: string): Uint16Array {
  if (text === held) return units;
  if (text.length > units.length) {
    units = new Uint16Array(2 * text.length);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, "utf16le");
  held = text;
  return units;
}

/**
 * Gives the UTF-8 of a text: whoever hashes it and whoever writes it have the same bytes made once. The next text,
 * whoever asks for its bytes, overwrites them.
 */
export function utf8Of(text: string): Buffer {
  if (text !== encoded) {
    if (MOST_BYTES_A_UNIT * text.length > utf8.length)
      utf8 = Buffer.alloc(2 * MOST_BYTES_A_UNIT * text.length);
    utf8Bytes = utf8.write(text);
    encoded = text;
  }
  return utf8.subarray(0, utf8Bytes);
}

/** A unit of UTF-16 takes no more bytes in UTF-8. */
export const MOST_BYTES_A_UNIT = 3;

/** Gives the string that units `[start, end)` are. */
export function stringAt(units: Uint16Array, start: number, end: number): string {
  if (end - start > SHORT) return Buffer.from(units.slice(start, end).buffer).toString("utf16le");
  let string = "";
  for (let at = start; at < end; at += 1) string += String.fromCharCode(units[at]!);
  return string;
}

/** V8 adds one character to another in no time, for as long as what becomes of it is short. */
const SHORT = 12;

let units = new Uint16Array(1 << 12);
let bytes = Buffer.from(units.buffer);
let held = "";

let utf8 = Buffer.alloc(1 << 14);
let utf8Bytes = 0;
let encoded = "";

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

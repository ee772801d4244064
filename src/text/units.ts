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

/** Gives the string that some units are. */
export function stringOf(some: Uint16Array): string {
  let string = "";
  // A call takes only so many arguments.
  for (let at = 0; at < some.length; at += MOST_UNITS)
    string += String.fromCharCode(...some.subarray(at, at + MOST_UNITS));
  return string;
}

const MOST_UNITS = 8192;

let units = new Uint16Array(1 << 12);
let bytes = Buffer.from(units.buffer);
let held = "";

/**
 * Gives a value as a literal, nested by a space a level; a list of plain values stands on one line, so that a network's
 * unit is one, and a record of numbers has as many to a line as it takes.
 */
export function literal(value: unknown): string {
  return nested(value, "\n");
}

/** `line` begins a line at the value's own depth. */
function nested(value: unknown, line: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${line} `;
  if (Array.isArray(value)) {
    const parts = value.map((one) => nested(one, inner));
    if (parts.length === 0) return "[]";
    return value.every(isPlain) ? `[ ${parts.join(", ")} ]` : `[${inner}${parts.join(`,${inner}`)}${line}]`;
  }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  if (entries.length === 0) return "{}";
  const parts = entries.map(([name, one]) => `${JSON.stringify(name)}: ${nested(one, inner)}`);
  const lines = entries.every(([, one]) => typeof one === "number") ? filled(parts) : parts;
  return `{${inner}${lines.join(`,${inner}`)}${line}}`;
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** Puts so many parts on a line as it takes. */
function filled(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= LINE_CHARS)
      lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  return lines;
}

const LINE_CHARS = 110;

/** The fields of an object, of which nothing is known; none where it is none. */
export type Fields = Readonly<Record<string, unknown>>;

/** Gives the fields of what may be an object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? Object(value) : {};
}

/** Gives the items of what may be a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Gives a text that is one and not empty, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

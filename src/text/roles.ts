import type { Role } from "../domain.ts";

/** Tells whether a line is of a table: its bars part cells, and it is one sentence whatever marks these end in. */
export function isOfTable(role: Role | null): boolean {
  return role === "row" || role === "columns";
}

/** Tells whether a line stands over what follows it, as a heading does, and says little by itself. */
export function standsOver(role: Role | null): boolean {
  return role === "headline" || role === "columns";
}

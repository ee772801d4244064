import type { Choice } from "../../src/domain.ts";
import { CHOICE_CHARS } from "./choices.ts";

/** Gives the names in a list with commas between them, each once. */
export function namesIn(list: string): string[] {
  return [...new Set(list.split(",").map((name) => name.trim()))].filter((name) => name !== "");
}

/** Gives what a list of collections being typed may go on as: the names before the last comma stay. */
export function collectionChoices(typed: string, names: readonly string[]): Choice[] {
  const [last = "", ...before] = typed.split(",").toReversed();
  const kept = namesIn(before.toReversed().join(","));
  const begun = last.trim().toLowerCase();
  return names
    .filter((name) => !kept.includes(name) && name.toLowerCase().includes(begun))
    .map((name) => [...kept, name].join(", "))
    .filter((value) => value.length <= CHOICE_CHARS)
    .slice(0, CHOICES)
    .map((value) => ({ name: value, value }));
}

/** Gives a collection's name for people. */
export function collectionName(name: string): string {
  return name === "." ? "in no collection" : name;
}

const CHOICES = 25;

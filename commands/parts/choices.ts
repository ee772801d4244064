import type { Choice, PartialInput, Services, SourceRow } from "../../src/domain.ts";
import { clip } from "./words.ts";

/** Gives the articles whose title, id, outlet or author has every word typed; at most 25, in their order. */
export function articleChoices(typed: string, rows: readonly SourceRow[]): Choice[] {
  const words = typed.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const choices: Choice[] = [];
  for (const row of rows) {
    if (row.id.length > CHOICE_CHARS) continue;
    const haystack = [row.title, row.id, row.source, row.author].join(" ").normalize("NFKC").toLowerCase();
    if (!words.every((word) => haystack.includes(word))) continue;
    choices.push(articleChoice(row));
    if (choices.length === CHOICES) break;
  }
  return choices;
}

/** Gives what an option that names an article may go on as; no other option of these commands is completed. */
export async function completeArticle(input: PartialInput, { engine }: Services): Promise<readonly Choice[]> {
  return input.option === "article" ? articleChoices(input.typed, engine.sources(input.scope)) : [];
}

/** Gives the choice of one article; its name is its headline and outlet. */
export function articleChoice({ id, title, source }: SourceRow): Choice {
  return { name: clip([title ?? id, source].filter(Boolean).join(" · "), CHOICE_CHARS), value: id };
}

/** The most choices that Discord takes for autocomplete. */
const CHOICES = 25;
/** The most characters of a choice, in its name and in its value. */
export const CHOICE_CHARS = 100;

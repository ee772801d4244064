import type { Choice, CommandInput, Engine, Scope, Services } from "../../src/domain.ts";
import { CHOICE_CHARS } from "./choices.ts";

/**
 * Gives questions that go on from what was typed: first those answered in channels that the person sees, then
 * those that the articles can answer, made from the names in their sentences. Each has every word typed.
 */
export async function questionChoices(
  typed: string,
  { scope }: Pick<CommandInput, "scope">,
  { engine, store, clock }: Services,
): Promise<Choice[]> {
  const untilMs = clock.now() + BUDGET_MS;
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  const fits = (question: string) =>
    question.length <= CHOICE_CHARS && words.every((word) => fold(question).includes(word));
  const found = new Map<string, string>();
  for (const question of await store.asked(ASKED)) {
    if (fits(question) && found.size < FROM_PEOPLE) found.set(fold(question), question);
  }
  let tried = 0;
  for (const question of made(engine, scope)) {
    if (tried === TRIED || clock.now() >= untilMs) break;
    if (!fits(question) || found.has(fold(question))) continue;
    tried += 1;
    if ((await engine.ask(question, scope)).outcome === "answered") found.set(fold(question), question);
  }
  return [...found.values()].map((question) => ({ name: question, value: question }));
}

/** Made once for an engine and a scope: an engine never changes. */
function made(engine: Engine, scope: Scope): readonly string[] {
  const known = madeFor.get(engine) ?? new Map<string, readonly string[]>();
  madeFor.set(engine, known);
  const key = JSON.stringify(scope);
  const questions = known.get(key) ?? questionsOf(engine, scope);
  if (known.size < SCOPES) known.set(key, questions);
  return questions;
}

const madeFor = new WeakMap<Engine, Map<string, readonly string[]>>();

/** Names that a sentence explains ("Ada Field, a baker, …") or lets speak ("Ada Field said …"), most telling first. */
function questionsOf(engine: Engine, scope: Scope): string[] {
  const explained = new Set<string>();
  const quoted = new Set<string>();
  for (const { id, status } of engine.sources(scope).slice(0, ARTICLES)) {
    const found = status === "retracted" ? null : engine.article(id, scope);
    for (const { start, end, role } of found?.sentences.slice(0, SENTENCES) ?? []) {
      if (role !== "body") continue;
      const text = found!.article.text.slice(start, Math.min(end, start + SENTENCE_CHARS));
      for (const [, name] of text.matchAll(EXPLAINED)) explained.add(`Who is ${name!}?`);
      for (const [, name] of text.matchAll(SPEAKS)) quoted.add(`What did ${name!} say?`);
    }
  }
  return [...explained, ...quoted];
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

const NAME = String.raw`(\p{Lu}[\p{L}’'-]{1,24}(?: \p{Lu}[\p{L}’'-]{1,24}){1,3})`;
const EXPLAINED = new RegExp(String.raw`${NAME}, (?:an?|the|who) \p{Ll}`, "gu");
const SPEAKS = new RegExp(String.raw`${NAME} (?:said|told|says|warned|announced)\b`, "gu");

/** An autocomplete answer is wanted within 200 ms; a question takes a few, and others are served meanwhile. */
const BUDGET_MS = 80;
const TRIED = 8;
const ASKED = 200;
const FROM_PEOPLE = 15;
const SCOPES = 20;
const ARTICLES = 300;
const SENTENCES = 60;
const SENTENCE_CHARS = 400;

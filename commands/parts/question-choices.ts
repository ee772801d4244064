import type { Choice, CommandInput, Engine, MadeQuestion, Scope, Services } from "../../src/domain.ts";
import { CHOICE_CHARS } from "./choices.ts";

/**
 * Gives questions that go on from what was typed: first those answered in channels that the person sees, then those
 * that the articles answer, made from their headlines, names and figures. Each has every word typed.
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
  for (const { question, articles } of await store.asked(ASKED)) {
    // What was answered in another channel may tell of articles that are not seen here.
    const isSeen = articles.every((id) => engine.article(id, scope) !== null);
    if (isSeen && fits(question) && found.size < FROM_PEOPLE && !found.has(fold(question)))
      found.set(fold(question), question);
  }
  const answered = answeredIn(engine, scope);
  for (const question of answered) if (fits(question)) found.set(fold(question), question);
  const isLate = () => found.size >= CHOICES || clock.now() >= untilMs;
  // What was typed may be of an article that nobody came to yet.
  if (words.some((word) => word.length > 2) && !isLate()) {
    for await (const made of engine.questions(scope, typed)) {
      if (isLate()) break;
      const { question } = made;
      if (!fits(question) || found.has(fold(question)) || !(await isAnswered(made, engine, scope))) continue;
      found.set(fold(question), question);
      answered.add(question);
    }
  }
  return [...found.values()].slice(0, CHOICES).map((question) => ({ name: question, value: question }));
}

/** Gives the made questions that are known to be answered; from the first time on, others are tried in the background. */
function answeredIn(engine: Engine, scope: Scope): Set<string> {
  const known = ANSWERED.get(engine) ?? new Map<string, Set<string>>();
  ANSWERED.set(engine, known);
  const key = JSON.stringify(scope);
  const before = known.get(key);
  if (before !== undefined) return before;
  const answered = new Set<string>();
  if (known.size >= SCOPES) return answered;
  known.set(key, answered);
  // Nobody waits for it, and a question that fails is none.
  void tryAll(answered, engine, scope).catch(() => {});
  return answered;
}

/** An engine never changes, so what it answers once it answers always. */
const ANSWERED = new WeakMap<Engine, Map<string, Set<string>>>();

async function tryAll(answered: Set<string>, engine: Engine, scope: Scope): Promise<void> {
  let tried = 0;
  for await (const made of engine.questions(scope, "")) {
    if (answered.size >= KEPT || tried >= TRIED) return;
    tried += 1;
    // Whoever asks something comes first.
    await new Promise((resolve) => void setTimeout(resolve, PAUSE_MS).unref());
    if (await isAnswered(made, engine, scope)) answered.add(made.question);
  }
}

/** Tells whether a question is answered by what it was made from. */
async function isAnswered({ question, article, start }: MadeQuestion, engine: Engine, scope: Scope) {
  const { outcome, sentences, short } = await engine.ask(question, scope);
  const [first] = sentences;
  if (outcome !== "answered" || first?.article !== article) return false;
  return (
    (start === null || first.start === start) && (short !== null || !/^(?:When|How|Where)/u.test(question))
  );
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** An autocomplete answer is wanted within 200 ms; a question takes a few, and others are served meanwhile. */
const BUDGET_MS = 80;
/** As many as Discord shows. */
const CHOICES = 25;
const ASKED = 200;
const FROM_PEOPLE = 15;
const SCOPES = 20;
const KEPT = 200;
const TRIED = 1_000;
const PAUSE_MS = 20;

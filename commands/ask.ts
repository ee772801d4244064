import type {
  ActionInput,
  Choice,
  Command,
  CommandInput,
  PartialInput,
  Reply,
  Services,
} from "../src/domain.ts";
import { figures } from "./parts/answer-figures.ts";
import { otherPassages, shownSentences } from "./parts/answer.ts";
import { sources } from "./parts/answer-sources.ts";
import { answerTo, notAsked, QUESTION_MAX_CHARS } from "./parts/asking.ts";
import { FOLLOW_UP, followUpForm } from "./parts/buttons.ts";
import { completeArticle } from "./parts/choices.ts";
import { contextOf } from "./parts/context.ts";
import { feedbackActions } from "./parts/feedback.ts";
import { beforeOf, followUp, isSeen } from "./parts/follow-up.ts";
import { questionChoices } from "./parts/question-choices.ts";
import { quoteEach } from "./parts/quote.ts";
import { refuse } from "./parts/refuse.ts";
import { narrow } from "./parts/scope.ts";
import { share } from "./parts/share.ts";
import { givenText } from "./parts/words.ts";

/** `/ask`: answers a question with the articles' own sentences. */
export const ask: Command = {
  definition: {
    name: "ask",
    description: "Answers a question with the articles' own sentences, each with its source",
    options: [
      {
        name: "question",
        description: "What you want to know",
        kind: "text",
        required: true,
        maxLength: QUESTION_MAX_CHARS,
        autocomplete: true,
      },
      {
        name: "article",
        description: "Ask this article alone",
        kind: "text",
        required: false,
        autocomplete: true,
      },
      { name: "private", description: "Show the answer to me alone", kind: "flag", required: false },
      {
        name: "as_of",
        description: "Ask as of this day, such as 2025-08-19: later articles are left out",
        kind: "text",
        required: false,
        maxLength: 10,
      },
    ],
  },
  run,
  complete,
  actions: { context, sources, figures, passages, [FOLLOW_UP]: followUp, share, ...feedbackActions },
  forms: { [FOLLOW_UP]: followUpForm },
  publishes: ["share"],
};

/** Beside its options it takes `after`, the id of an answer that the question may lean on, where people just talk. */
async function run({ values, scope }: CommandInput, services: Services): Promise<Reply> {
  const question = givenText(values["question"]) ?? "";
  const refused = notAsked(question);
  if (refused !== null) return refused;
  const wanted = { article: givenText(values["article"]), asOf: givenText(values["as_of"]) };
  const narrowed = narrow(scope, wanted, services.engine);
  if ("refused" in narrowed) return refuse(narrowed.refused);
  const article = wanted.article === undefined ? null : (narrowed.scope.articles?.[0] ?? null);
  const after = givenText(values["after"]);
  const last = after === undefined ? null : await services.store.recall(after);
  const before = last === null || !isSeen(last, scope, services) ? null : beforeOf(last, { explicit: false });
  const isPrivate = values["private"] === true;
  return answerTo(question, { scope: narrowed.scope, article, private: isPrivate, before }, services);
}

async function complete(input: PartialInput, services: Services): Promise<readonly Choice[]> {
  if (input.option === "question") return questionChoices(input.typed, input, services);
  return completeArticle(input, services);
}

/** Gives the sentences shown with their neighbours for an answer's id, or one of them for `id:number`. */
async function context({ payload, scope }: ActionInput, services: Services): Promise<Reply> {
  const kept = await recall(payload, services);
  if (kept === null) return refuse({ reason: "answer forgotten" });
  const shown = shownSentences(kept.answer);
  const chosen = shown[kept.number - 1];
  return contextOf(chosen === undefined ? shown : [chosen], kept.answer, { services, scope });
}

/** Gives all other passages for an answer's id, or one of them in its context for `id:number`. */
async function passages({ payload, scope }: ActionInput, services: Services): Promise<Reply> {
  const kept = await recall(payload, services);
  if (kept === null) return refuse({ reason: "answer forgotten" });
  const others = otherPassages(kept.answer);
  const chosen = others[kept.number - 1];
  if (chosen !== undefined) return contextOf([chosen], kept.answer, { services, scope });
  const quotes = quoteEach(others, { services, scope });
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: "Other passages" },
      ...(quotes.length === 0 ? [{ kind: "text" as const, text: "There are no others." }] : quotes),
    ],
    actions: [],
    files: [],
    private: true,
  };
}

/** Reads `id` or `id:number`; the number is 0 where the payload names the whole answer. */
async function recall(payload: string, { store }: Services) {
  const [, id = payload, number = "0"] = /^(.*):(\d+)$/.exec(payload) ?? [];
  const answer = await store.recall(id);
  return answer === null ? null : { answer, number: Number(number) };
}

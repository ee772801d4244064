import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "../../commands/commands.ts";
import { quoteMarks } from "../../commands/parts/words.ts";
import { refuse, type Refused } from "../../commands/parts/refuse.ts";
import { choicesOf } from "../../src/discord/autocomplete.ts";
import { modal } from "../../src/discord/controls.ts";
import { oneLine } from "../../src/discord/escape.ts";
import { render } from "../../src/discord/render.ts";
import { WORDING } from "../../src/discord/wording.ts";
import type { Article, Engine, Quote, Reply, Services } from "../../src/domain.ts";
import { createEngine } from "../../src/engine.ts";
import { articleOf } from "../support/engine.ts";
import { hostileText } from "../support/discord/hostile.ts";
import { liveMarkup, withoutMarkup } from "../support/discord/markup.ts";
import { refusalsOf } from "../support/discord/schemas.ts";
import { textOf } from "../support/discord/world.ts";
import { servicesOf } from "../support/services.ts";

/** What a reply's own lines may be made of. */
const OWN = new Set(["quote", "heading", "subtext", "list", "emphasis", "timestamp"]);

/** Sentences that are asked for, with something hostile before, within or after them. */
const SENTENCES = [
  (evil: string) => `${evil} Mara Lind opened the mill in Orrin on 4 March 2021.`,
  (evil: string) => `The mill sold 300 loaves ${evil} in its first week.`,
  (evil: string) => `The council of Orrin spent $2 million on ${evil}.`,
  (evil: string) => `Tom Hale, a baker from ${evil}, built the oven of the mill.`,
];
const QUESTIONS = [
  "Who opened the mill?",
  "How many loaves did the mill sell?",
  "How much did the council spend?",
  "What is the weather on the moon?",
];

const article: fc.Arbitrary<Article> = fc
  .record({
    evils: fc.array(hostileText, { minLength: 4, maxLength: 4 }),
    title: fc.option(hostileText, { nil: null }),
    source: fc.option(hostileText, { nil: null }),
    author: fc.option(hostileText, { nil: null }),
    url: fc.oneof(
      fc.constant(null),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      hostileText,
    ),
    status: fc.constantFrom("current" as const, "corrected" as const),
    corrected: fc.option(hostileText, { nil: null }),
  })
  .map(({ evils, ...fields }) => {
    const text = SENTENCES.map((sentence, index) => sentence(evils[index] ?? "")).join(" ");
    return articleOf({ id: "mill", text, ...fields, published: "2021-03-05" });
  });

describe("every surface", () => {
  it("shows hostile articles and questions as they are: no ping, no forged markup, no limit broken, quotes intact", async () => {
    await fc.assert(
      fc.asyncProperty(article, hostileText, async (made, evil) => {
        const engine = await engineOf(made, evil);
        const services = servicesOf(engine);
        const shown = await everything(services, evil);
        expect(shown.flatMap(({ where, reply }) => problemsOf(where, reply, engine))).toEqual([]);
      }),
      { seed: 20261126, numRuns: 15 },
    );
  }, 120_000);

  it("of what is said when something is refused or fails holds no forged markup either", () => {
    const reasons = (evil: string): Refused[] => [
      { reason: "no such day", day: evil },
      { reason: "no such article", article: evil, near: [evil, evil] },
      { reason: "article gone", article: evil },
      { reason: "article changed", article: evil },
      { reason: "article retracted", article: evil },
    ];
    fc.assert(
      fc.property(hostileText, (evil) => {
        const replies = [...reasons(evil).map((refused) => refuse(refused)), WORDING.failed("4f0c2a")];
        expect(replies.flatMap((reply) => problemsOf("refusal", reply, null))).toEqual([]);
      }),
      { seed: 20261126, numRuns: 100 },
    );
  });

  it("of autocomplete has names and values of 1 to 100 characters on one line, whatever the article", async () => {
    await fc.assert(
      fc.asyncProperty(article, hostileText, async (made, evil) => {
        const services = servicesOf(await engineOf(made, evil));
        for (const command of commands) {
          for (const { name: option, autocomplete } of command.definition.options) {
            if (autocomplete !== true) continue;
            const input = { values: {}, option, typed: "", scope: {} };
            for (const { name, value } of choicesOf((await command.complete?.(input, services)) ?? [])) {
              expect([name.length, value.length].every((length) => length >= 1 && length <= 100)).toBe(true);
              expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
            }
          }
        }
      }),
      { seed: 20261126, numRuns: 8 },
    );
  }, 60_000);
});

/** Every command and every action that follows one, asked of the articles with hostile words too. */
async function everything(services: Services, evil: string) {
  const shown: { where: string; reply: Reply }[] = [];
  for (const command of commands) {
    const { definition, actions, forms } = command;
    for (const values of inputsOf(definition.name, evil)) {
      const reply = await command.run({ values, scope: {} }, services);
      shown.push({ where: `/${definition.name}`, reply });
      for (const action of reply.actions) {
        if (action.kind === "link") continue;
        const payloads =
          action.kind === "select" ? action.choices.map(({ value }) => value) : [action.payload];
        for (const payload of payloads.slice(0, 3)) {
          const act = actions?.[action.action];
          if (act === undefined) continue;
          const filled = { question: `and ${evil}?` };
          shown.push({
            where: action.action,
            reply: await act({ payload, values: filled, scope: {} }, services),
          });
        }
      }
    }
    for (const form of Object.values(forms ?? {})) {
      const body = { type: 9, data: modal(form, "follow_up:a1") };
      expect(refusalsOf("POST", "/interactions/1/token/callback", body)).toEqual([]);
    }
  }
  return shown;
}

function inputsOf(command: string, evil: string): Record<string, string>[] {
  if (command === "ask") return [...QUESTIONS, `Who opened ${evil}?`, evil].map((question) => ({ question }));
  if (command === "cite")
    return [{ claim: `The mill sold 400 loaves ${evil} in its first week.` }, { claim: evil }];
  if (command === "facts" || command === "timeline") return [{}, { topic: evil }, { article: evil }];
  if (command === "sources") return [{}, { article: "mill" }, { article: evil }];
  return [{}];
}

/** Names what is wrong with a reply as Discord would show it. */
function problemsOf(where: string, reply: Reply, engine: Engine | null): string[] {
  const message = render(reply);
  const { flags, components, files, allowedMentions } = message;
  const attachments = files.map(({ name, description }, id) => ({
    id: String(id),
    filename: name,
    description,
  }));
  const text = textOf(JSON.parse(JSON.stringify(message)));
  const quotes = reply.blocks.filter((block) => block.kind === "quote").map(({ quote }) => quote);
  const read = withoutMarkup(text);
  const isSlice = ({ article: id, start, end, text: quote }: Quote) =>
    engine?.article(id, {})?.article.text.slice(start, end) === quote;
  // What is long may be cut, at a mark that says so; what is short stands there whole.
  const isWhole = ({ text: quote }: Quote) =>
    quote.length >= WHOLE_CHARS || read.includes(quoteMarks(quote)[0] + oneLine(quote));
  return [
    ...refusalsOf("POST", "/channels/1/messages", { flags, components, attachments }),
    ...liveMarkup(text).filter((name) => !OWN.has(name)),
    ...(JSON.stringify(allowedMentions) === '{"parse":[],"repliedUser":false}' ? [] : ["a ping"]),
    ...files.filter(({ name }) => !/^\d-[A-Za-z0-9._-]+$/.test(name)).map(({ name }) => `a file "${name}"`),
    ...quotes.filter((quote) => !isSlice(quote)).map(({ text: quote }) => `no slice: ${quote}`),
    ...quotes.filter((quote) => !isWhole(quote)).map(({ text: quote }) => `not whole: ${quote}`),
  ].map((problem) => `${where}: ${problem}`);
}

const WHOLE_CHARS = 160;

async function engineOf(made: Article, evil: string): Promise<Engine> {
  const other = articleOf({
    id: "other",
    text: `The mill sold 400 loaves in its first week. ${evil}`,
    title: evil.slice(0, 80),
    collection: "c",
  });
  return createEngine([made, other], { refusals: [], clock: { now: () => 0 } });
}

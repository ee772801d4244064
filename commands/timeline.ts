import type {
  ActionInput,
  Command,
  Event,
  Reply,
  ReplyAction,
  ReplyBlock,
  ReplyFile,
  Services,
} from "../src/domain.ts";
import { asRead } from "../src/text/inline-markup.ts";
import { dateWords } from "../src/chart/dates.ts";
import type { Mark } from "../src/chart/layout.ts";
import { renderPng } from "../src/chart/png.ts";
import { timelineSvg } from "../src/chart/timeline.ts";
import { button } from "./parts/buttons.ts";
import { completeArticle } from "./parts/choices.ts";
import { tellers, type Told, toldOnce } from "./parts/events-told.ts";
import { askedIn, type FiguresAsked, payloadOf, TOPIC_CHARS } from "./parts/figure-query.ts";
import { aboutTopic, askedBy, findRows, notes, type Place, type RowSource } from "./parts/figure-rows.ts";
import { type Page, pageOf, placeOf, turnButtons } from "./parts/pages.ts";
import { saysYear } from "./parts/day.ts";
import { clip, plural } from "./parts/words.ts";

/** `/timeline`: the dated events of the articles, in order. */
export const timeline: Command = {
  definition: {
    name: "timeline",
    description: "What happened when: the dated events, in order",
    options: [
      {
        name: "topic",
        description: "Only events about this",
        kind: "text",
        required: false,
        maxLength: TOPIC_CHARS,
      },
      {
        name: "article",
        description: "Only this article's events",
        kind: "text",
        required: false,
        autocomplete: true,
      },
    ],
  },
  run: async ({ values, scope }, services) => list(1, askedIn(values), { scope, services }),
  complete: completeArticle,
  pages: ["timeline_page"],
  actions: { timeline_page: page, timeline_picture: picture, timeline_json: jsonFile },
};

const EVENTS: RowSource<Event> = {
  ask: async ({ engine }, query, scope) => engine.timeline(query, scope),
  none: "The articles name no day",
};

/** Gives events as a picture in SVG; events of articles that are not in scope are left out. */
export function drawTimeline(events: readonly Event[], topic: string, { scope, services }: Place): string {
  const nameOf = (event: Event) => {
    const article = services.engine.article(event.article, scope)?.article;
    return [article?.source, article?.title].filter(Boolean).join(" · ") || event.article;
  };
  const seen = events.filter(({ article }) => services.engine.article(article, scope) !== null);
  const marks = toldOnce(seen).map((told): Mark => {
    const { event } = told;
    const source = tellers(told, nameOf);
    const { from, to, precision, text } = event;
    return { from, to, precision, text, label: asRead(event.sentence.text).text, source };
  });
  return timelineSvg(marks, topic === "" ? "Timeline" : `Timeline: ${clip(topic, TOPIC_CHARS)}`);
}

async function page(input: ActionInput, services: Services): Promise<Reply> {
  const { number, asked, place } = askedBy(input, services);
  return list(number, asked, place);
}

async function list(number: number, asked: FiguresAsked, place: Place): Promise<Reply> {
  const found = await findRows(asked, place, EVENTS);
  if ("reply" in found) return found.reply;
  const { scope, limited } = found;
  const events = toldOnce(found.rows);
  const page = pageOf(events, number, place.services.pageRows ?? PAGE);
  const { shown } = page;
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: `${plural(events.length, "event")}${aboutTopic(asked)}${placeOf(page)}` },
      { kind: "list", items: shown.map((told) => item(told, { ...place, scope })) },
      ...caveats(
        shown.flatMap(({ event, again }) => [event, ...again]),
        { ...place, scope },
      ).flatMap(notes),
      ...notes(limited),
    ],
    actions: actions(asked, page),
    files: [],
    private: false,
  };
}

function item(told: Told, { scope, services }: Place): string {
  const { from, to, precision, text, sentence } = told.event;
  const day = dateWords(from, to, precision);
  // "2014", "Feb 2022" and "Summer 2019" say themselves how exact they are.
  const vague = from !== null && (precision === "week" || precision === "range") ? ` (${precision})` : "";
  const isTold = text === day || (from !== null && vague === "" && saysYear(text, from));
  const words = isTold ? "" : `, “${clip(text, WORDS_CHARS)}”`;
  const source = tellers(told, ({ article: id }) => {
    const article = services.engine.article(id, scope)?.article;
    return article?.source ?? article?.title ?? id;
  });
  return `${day}${vague}${words}: “${clip(asRead(sentence.text).text, SENTENCE_CHARS)}” · ${clip(source, SOURCE_CHARS)}`;
}

function caveats(shown: readonly Event[], { scope, services }: Place): string[] {
  const inferred = shown.some(({ article }) =>
    services.engine.article(article, scope)?.article.inferred.includes("published"),
  );
  const isUndated = shown.some(({ from }) => from === null);
  return [
    ...(inferred
      ? ["Some days are counted from an article's own day, which was inferred from its text."]
      : []),
    ...(isUndated ? ["No date: the article does not say on which day it was written."] : []),
  ];
}

function actions(asked: FiguresAsked, page: Page): ReplyAction[] {
  const payload = (number: number) => payloadOf(number, asked);
  return [
    ...turnButtons(page, "timeline_page", payload),
    button("Picture", "timeline_picture", payload(1)),
    button("As JSON", "timeline_json", payload(1)),
  ];
}

async function picture(input: ActionInput, services: Services): Promise<Reply> {
  const { asked, place } = askedBy(input, services);
  const found = await findRows(asked, place, EVENTS);
  if ("reply" in found) return found.reply;
  const { rows: events, scope } = found;
  const svg = drawTimeline(events, asked.topic, { scope, services });
  const told = toldOnce(events);
  const shown = told.map(
    ({ event: { from, to, precision, text } }) => `${dateWords(from, to, precision)}: ${text}`,
  );
  const alt = clip(`A timeline of ${plural(told.length, "event")}. ${shown.join("; ")}`, ALT_CHARS);
  return withFile(
    { name: "timeline.png", type: "image/png", content: await renderPng(svg), alt },
    found.limited,
  );
}

async function jsonFile(input: ActionInput, services: Services): Promise<Reply> {
  const { asked, place } = askedBy(input, services);
  const found = await findRows(asked, place, EVENTS);
  if ("reply" in found) return found.reply;
  const content = new TextEncoder().encode(`${JSON.stringify({ events: found.rows }, null, 2)}\n`);
  const alt = `${plural(found.rows.length, "event")} of the articles`;
  return withFile({ name: "timeline.json", type: "application/json", content, alt }, found.limited);
}

function withFile(file: ReplyFile, limited: string | null): Reply {
  const blocks: ReplyBlock[] = [{ kind: "heading", text: "Timeline" }, ...notes(limited)];
  return { tone: "info", blocks, actions: [], files: [file], private: true };
}

const PAGE = 8;
const WORDS_CHARS = 40;
const SENTENCE_CHARS = 170;
const SOURCE_CHARS = 60;
const ALT_CHARS = 900;

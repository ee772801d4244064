import { citationOf } from "../src/citation.ts";
import type {
  ActionInput,
  Command,
  Figure,
  Mention,
  QuotedSentence,
  Reply,
  ReplyAction,
  ReplyBlock,
  ReplyFile,
  Services,
} from "../src/domain.ts";
import { button } from "./parts/buttons.ts";
import { CHOICE_CHARS, completeArticle } from "./parts/choices.ts";
import { factsCsv } from "./parts/csv.ts";
import { figureTables, figureText } from "./parts/figure-table.ts";
import { askedIn, type FiguresAsked, KINDS, payloadOf, TOPIC_CHARS } from "./parts/figure-query.ts";
import {
  aboutTopic,
  askedBy,
  findRows,
  nothingAbout,
  notes,
  type Place,
  type RowSource,
} from "./parts/figure-rows.ts";
import { type Page, pageOf, placeOf, turnButtons } from "./parts/pages.ts";
import { isSlice, quoteSentence } from "./parts/quote.ts";
import { clip, plural } from "./parts/words.ts";

/** `/facts`: the key figures of the articles, told apart where articles agree and where they differ. */
export const facts: Command = {
  definition: {
    name: "facts",
    description: "The key figures, and where articles agree or differ",
    options: [
      {
        name: "topic",
        description: "Only figures about this",
        kind: "text",
        required: false,
        maxLength: TOPIC_CHARS,
      },
      {
        name: "kind",
        description: "Only figures of this kind",
        kind: "text",
        required: false,
        choices: KINDS,
      },
      {
        name: "article",
        description: "Only this article's figures",
        kind: "text",
        required: false,
        autocomplete: true,
      },
    ],
  },
  run: async ({ values, scope }, services) => list(1, askedIn(values), { scope, services }),
  complete: completeArticle,
  pages: ["facts_page"],
  actions: { facts_page: page, figure: figureOf, facts_csv: csvFile, facts_json: jsonFile },
};

const FIGURES: RowSource<Figure> = {
  ask: async ({ engine }, query, scope) => engine.facts(query, scope),
  none: "The articles state no such figure",
};

async function page(input: ActionInput, services: Services): Promise<Reply> {
  const { number, asked, place } = askedBy(input, services);
  return list(number, asked, place);
}

async function list(number: number, asked: FiguresAsked, place: Place): Promise<Reply> {
  const found = await findRows(asked, place, FIGURES);
  if ("reply" in found) return found.reply;
  const { engine, pageRows = PAGE } = place.services;
  const figures = grouped(found.rows);
  const page = pageOf(figures, number, pageRows);
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: `${plural(figures.length, "figure")}${aboutTopic(asked)}${placeOf(page)}` },
      ...figureTables(page.shown, (id) => engine.article(id, found.scope)?.article.title ?? id),
      { kind: "note", text: "✓ articles agree · ≠ articles differ, the newest first." },
      ...notes(found.limited),
    ],
    actions: actions(asked, page),
    files: [],
    private: false,
  };
}

/** Kinds in the order of their most telling figure, and the figures of a kind together. */
function grouped(figures: readonly Figure[]): Figure[] {
  const kinds = [...new Set(figures.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => figures.filter((figure) => figure.kind === kind));
}

function actions(asked: FiguresAsked, page: Page<Figure>): ReplyAction[] {
  const payload = (number: number) => payloadOf(number, asked);
  const choices = page.shown.map((figure, at) => ({
    name: clip(`${figureText(figure.mentions[0]!)} · ${figure.about}`, CHOICE_CHARS),
    value: payload(page.before + at + 1),
  }));
  return [
    ...turnButtons(page, "facts_page", payload),
    button("As CSV", "facts_csv", payload(1)),
    button("As JSON", "facts_json", payload(1)),
    { kind: "select", placeholder: "Sentences of …", action: "figure", choices },
  ];
}

/** Gives the sentences that state a figure, newest first; the payload's number is its place in the list, from 1. */
async function figureOf(input: ActionInput, services: Services): Promise<Reply> {
  const { number, asked, place } = askedBy(input, services);
  const found = await findRows(asked, place, FIGURES);
  if ("reply" in found) return found.reply;
  const figure = grouped(found.rows)[number - 1];
  if (figure === undefined) return nothingAbout(asked, FIGURES.none);
  const said = figure.mentions.flatMap(({ said: who, text }) =>
    who === null ? [] : [`${text}: said by ${who}`],
  );
  return {
    tone: figure.agreement === "differ" ? "differ" : "info",
    blocks: [
      { kind: "heading", text: clip(`${figureText(figure.mentions[0]!)} · ${figure.about}`, HEADING_CHARS) },
      ...(figure.agreement === "differ"
        ? [{ kind: "text" as const, text: "⚠ Sources differ, the newest first:" }]
        : []),
      ...quotes(figure.mentions.slice(0, MENTIONS), { scope: found.scope, services }),
      ...[...new Set(said)]
        .slice(0, MENTIONS)
        .map((text): ReplyBlock => ({ kind: "note", text: clip(text, NOTE_CHARS) })),
    ],
    actions: [],
    files: [],
    private: true,
  };
}

function quotes(mentions: readonly Mention[], { scope, services }: Place): ReplyBlock[] {
  return mentions.flatMap(({ article: id, sentence, start, end }, at) => {
    const article = services.engine.article(id, scope)?.article;
    if (article === undefined || !isSlice(article, sentence)) return [];
    const quoted: QuotedSentence = {
      ...sentence,
      article: id,
      role: "body",
      probability: 1,
      citations: [at + 1],
    };
    const citations = [citationOf(article, { number: at + 1, quote: sentence })];
    return [quoteSentence(quoted, citations, { services, scope, strong: [{ start, end }] })];
  });
}

async function csvFile(input: ActionInput, services: Services): Promise<Reply> {
  return fileOf(input, services, (figures) => ({
    name: "facts.csv",
    type: "text/csv",
    text: factsCsv(figures),
  }));
}

async function jsonFile(input: ActionInput, services: Services): Promise<Reply> {
  return fileOf(input, services, (figures) => ({
    name: "facts.json",
    type: "application/json",
    text: `${JSON.stringify({ facts: figures }, null, 2)}\n`,
  }));
}

async function fileOf(
  input: ActionInput,
  services: Services,
  make: (figures: readonly Figure[]) => {
    readonly name: string;
    readonly type: string;
    readonly text: string;
  },
): Promise<Reply> {
  const { asked, place } = askedBy(input, services);
  const found = await findRows(asked, place, FIGURES);
  if ("reply" in found) return found.reply;
  const { rows, limited } = found;
  const { name, type, text } = make(rows);
  const alt = `${plural(rows.length, "figure")} of the articles`;
  const file: ReplyFile = { name, type, content: new TextEncoder().encode(text), alt };
  return {
    tone: "info",
    blocks: [{ kind: "text", text: limited === null ? `${alt}.` : `${alt}. ${limited}` }],
    actions: [],
    files: [file],
    private: true,
  };
}

const PAGE = 10;
const MENTIONS = 8;
const HEADING_CHARS = 200;
const NOTE_CHARS = 160;

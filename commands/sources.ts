import type {
  ActionInput,
  Command,
  CommandInput,
  ReferenceStyle,
  Reply,
  ReplyAction,
  ReplyBlock,
  ReplyFile,
  Services,
  SourceRow,
} from "../src/domain.ts";
import { referenceOf, STYLE_NAMES, STYLES } from "../src/references/references.ts";
import { articleChoice, CHOICE_CHARS, completeArticle } from "./parts/choices.ts";
import { describeArticle } from "./parts/describe.ts";
import { type Page, pageOf, placeOf, turnButtons } from "./parts/pages.ts";
import { refuse } from "./parts/refuse.ts";
import { narrow } from "./parts/scope.ts";
import { plural } from "./parts/words.ts";

/** `/sources`: the articles that are read, or one of them in detail. */
export const sources: Command = {
  definition: {
    name: "sources",
    description: "Lists the articles, or shows one of them in detail",
    options: [
      {
        name: "article",
        description: "The article to show in detail",
        kind: "text",
        required: false,
        autocomplete: true,
      },
    ],
    private: true,
  },
  run,
  complete: completeArticle,
  pages: ["page"],
  actions: { page, source, reference },
};

/** Gives one line about an article, as the list shows it. */
export function sourceLine(row: SourceRow): string {
  const sample = row.sample ? " · sample" : "";
  const replaced = row.supersededBy === null ? "" : ` · replaced by ${row.supersededBy}`;
  return `${describeArticle(row)} · ${plural(row.passages, "passage")}${replaced}${sample}`;
}

async function run({ values, scope }: CommandInput, services: Services): Promise<Reply> {
  const article = values["article"];
  if (typeof article === "string" && article.trim() !== "")
    return detail(article.trim(), { scope }, services);
  return list(1, { scope }, services);
}

/** Gives another page of the list; the payload is its number, from 1. */
async function page({ payload, scope }: ActionInput, services: Services): Promise<Reply> {
  return list(Math.max(1, Number.parseInt(payload, 10) || 1), { scope }, services);
}

/** Gives one article in detail; the payload is its id. */
async function source({ payload, scope }: ActionInput, services: Services): Promise<Reply> {
  return detail(payload, { scope }, services);
}

/** Gives one article's reference; the payload is a style and the article's id. */
async function reference({ payload, scope }: ActionInput, { engine }: Services): Promise<Reply> {
  const [, name = "", id = ""] = /^(\S+) (.+)$/su.exec(payload) ?? [];
  const style = STYLES.find((one) => one === name);
  const row = engine.sources(scope).find((one) => one.id === id);
  if (style === undefined || row === undefined) return refuse({ reason: "article gone", article: id });
  const { text } = referenceOf(row, style);
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: STYLE_NAMES[style] },
      { kind: "text", text },
    ],
    actions: referenceActions(row),
    files: fileOf(style, text),
    private: true,
  };
}

/** What programs read comes as a file as well, since a surface may show a text otherwise than it is. */
function fileOf(style: ReferenceStyle, text: string): ReplyFile[] {
  const file = FILES[style];
  if (file === undefined) return [];
  return [
    {
      ...file,
      content: new TextEncoder().encode(`${text}\n`),
      alt: `The reference as ${STYLE_NAMES[style]}.`,
    },
  ];
}

const FILES: Readonly<Partial<Record<ReferenceStyle, Pick<ReplyFile, "name" | "type">>>> = {
  bibtex: { name: "reference.bib", type: "application/x-bibtex" },
  "csl-json": { name: "reference.json", type: "application/json" },
};

function referenceActions({ id }: SourceRow): ReplyAction[] {
  const choices = STYLES.map((style) => ({ name: STYLE_NAMES[style], value: `${style} ${id}` }));
  // A choice's value is limited; an article of a longer id is referred to on the command line.
  if (choices.some(({ value }) => value.length > CHOICE_CHARS)) return [];
  return [{ kind: "select", placeholder: "Reference …", action: "reference", choices }];
}

function list(
  number: number,
  { scope }: Pick<CommandInput, "scope">,
  { engine, pageRows = PAGE }: Services,
): Reply {
  const rows = engine.sources(scope);
  if (rows.length === 0) return refuse({ reason: "no articles" });
  const page = pageOf(rows, number, pageRows);
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: `${plural(rows.length, "article")}${placeOf(page)}` },
      { kind: "list", items: page.shown.map(sourceLine) },
    ],
    actions: listActions(page),
    files: [],
    private: true,
  };
}

function listActions(page: Page<SourceRow>): ReplyAction[] {
  const choices = page.shown.filter(({ id }) => id.length <= CHOICE_CHARS).map(articleChoice);
  return [
    ...turnButtons(page, "page", String),
    ...(choices.length === 0
      ? []
      : [{ kind: "select" as const, placeholder: "One in detail …", action: "source", choices }]),
  ];
}

function detail(name: string, { scope }: Pick<CommandInput, "scope">, { engine }: Services): Reply {
  const narrowed = narrow(scope, { article: name }, engine);
  if ("refused" in narrowed) return refuse(narrowed.refused);
  const row = engine.sources(narrowed.scope)[0];
  if (row === undefined) return refuse({ reason: "no such article", article: name, near: [] });
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: row.title ?? row.id },
      { kind: "list", items: facts(row) },
      { kind: "text", text: "To refer to it:" },
      {
        kind: "list",
        items: READ_BY_PEOPLE.map((style) => `${STYLE_NAMES[style]}: ${referenceOf(row, style).text}`),
      },
      ...notes(row),
    ],
    actions: [
      ...(row.url === null ? [] : [{ kind: "link" as const, label: "Open", url: row.url }]),
      ...referenceActions(row),
    ],
    files: [],
    private: true,
  };
}

function facts(row: SourceRow): string[] {
  const named: readonly (readonly [string, string | null])[] = [
    ["Outlet", row.source],
    ["Author", row.author],
    ["Published", row.published],
    ["Link", row.url],
    ["Status", row.status],
    ["Collection", row.collection ?? "none"],
    ["Article id", row.id],
    ["Length", `${plural(row.sentences, "sentence")} in ${plural(row.passages, "passage")}`],
    ["Version", row.version],
  ];
  return named.map(([name, value]) => `${name}: ${value ?? "not known"}`);
}

function notes(row: SourceRow): ReplyBlock[] {
  const inferred = row.inferred.map((field) => NAMES[field] ?? field).join(", ");
  return [
    ...(inferred === "" ? [] : [`Inferred from the text, not stated in the front matter: ${inferred}.`]),
    ...(row.status === "retracted" ? [RETRACTED] : []),
    ...(row.supersededBy === null
      ? []
      : [`Replaced by “${row.supersededBy}”: it is listed, and no answer quotes it.`]),
    ...(row.sample ? ["A sample that comes with Footnote. Samples step aside once you add an article."] : []),
  ].map((text) => ({ kind: "note", text }));
}

const RETRACTED = "Retracted by its publisher: it is listed, and no answer quotes it.";

const NAMES: Readonly<Record<string, string>> = {
  title: "headline",
  source: "outlet",
  published: "date",
  url: "link",
  basedOn: "what it is based on",
};

const READ_BY_PEOPLE = ["apa", "mla", "chicago"] as const;

const PAGE = 10;

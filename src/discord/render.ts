import {
  ComponentType,
  MessageFlags,
  type APIComponentInContainer,
  type APIContainerComponent,
} from "discord.js";
import type { Reply, ReplyBlock, ReplyFile, Tone } from "../domain.ts";
import { accessoryOf, actionRows } from "./controls.ts";
import { escapeText, plain } from "./escape.ts";
import { boundary, cut, fitted, shrink, weight } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { quoteMarkup } from "./quote.ts";

/** A message as it is sent. `flags` does not yet say whether it is private. */
export interface RenderedMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  readonly files: readonly {
    readonly attachment: Buffer;
    readonly name: string;
    readonly type: string;
    readonly description: string;
  }[];
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false };
}

/**
 * Gives a reply as one Components V2 container that keeps every limit, whatever its texts.
 *
 * It is drawn at ever smaller scales until it fits; where even the smallest does not, blocks are left out
 * from the end and a line says so. Buttons are kept: they lead to what was left out.
 */
export function render(reply: Reply): RenderedMessage {
  const files = reply.files.slice(0, LIMITS.files).filter(({ content }) => fitsUpload(content));
  const taken = new Set<string>();
  const rows = actionRows(reply.actions, taken);
  const fixed = [...files.map(fileComponent), ...rows];
  const body = bodyFor(reply, LIMITS.components - 1 - count(fixed), taken);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: ACCENTS[reply.tone],
    components: [...body, ...fixed],
  };
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [container],
    files: files.map((file, index) => ({
      attachment: Buffer.from(file.content),
      name: attachmentName(file, index),
      type: file.type,
      description: cut(file.alt, LIMITS.fileDescription),
    })),
    allowedMentions: { parse: [], repliedUser: false },
  };
}

function bodyFor(reply: Reply, room: number, taken: ReadonlySet<string>): APIComponentInContainer[] {
  for (const scale of SCALES) {
    const body = draw(reply.blocks, scale, taken);
    if (fits(body, room)) return body;
  }
  const body = draw(reply.blocks, SCALES.at(-1) ?? 1, taken);
  const shortened = text("-# Shortened to fit into one message.");
  while (body.length > 0 && !fits([...body, shortened], room)) body.pop();
  return [...body, shortened];
}

function draw(blocks: readonly ReplyBlock[], scale: number, taken: ReadonlySet<string>) {
  const used = new Set(taken);
  const drawn = blocks.flatMap((block) => component(block, scale, used));
  return drawn.length > 0 ? drawn : [text("-# Nothing to show.")];
}

function component(block: ReplyBlock, scale: number, used: Set<string>): APIComponentInContainer[] {
  if (block.kind === "separator") return [{ type: ComponentType.Separator }];
  const content = markup(block, scale);
  if (content === "") return [];
  const accessory = block.kind === "quote" ? accessoryOf(block, used) : null;
  if (accessory === null) return [text(content)];
  return [
    { type: ComponentType.Section, components: [{ type: ComponentType.TextDisplay, content }], accessory },
  ];
}

function markup(block: Exclude<ReplyBlock, { kind: "separator" }>, scale: number): string {
  const room = (full: number) => Math.floor(full * scale);
  switch (block.kind) {
    case "heading":
      return framed("### ", fitted(plain(block.text), room(ROOM.heading)), "");
    case "short":
      return framed("**", fitted(block.text.trim(), room(ROOM.short)), "**");
    case "text":
      return shrink(room(ROOM.text), (chars) =>
        paragraphs(block.text.slice(0, boundary(block.text, chars)), block.text.length),
      );
    case "note":
      return framed("-# ", fitted(plain(block.text), room(ROOM.note)), "");
    case "quote":
      return quoteMarkup(block, room(ROOM.quote));
    case "list":
      return lines(block.items, room(ROOM.items), (item) =>
        framed("- ", fitted(plain(item), room(ROOM.item)), ""),
      );
    default:
      return table(block, scale);
  }
}

function table(block: Extract<ReplyBlock, { kind: "table" }>, scale: number): string {
  const head = framed("-# ", cells(block.columns, scale), "");
  const rows = lines(block.rows, Math.floor(ROOM.items * scale), (row) =>
    framed("- ", cells(row, scale), ""),
  );
  return [head, rows].filter((part) => part !== "").join("\n");
}

/** Our own words may have paragraphs; each line is escaped as one. */
function paragraphs(kept: string, fullLength: number): string {
  const shown = kept
    .split("\n")
    .map((line) => escapeText(plain(line)))
    .join("\n")
    .trim();
  return shown !== "" && kept.length < fullLength ? `${shown}…` : shown;
}

function lines<Item>(items: readonly Item[], most: number, line: (item: Item) => string): string {
  const shown = items
    .slice(0, Math.max(1, most))
    .map(line)
    .filter((made) => made !== "");
  const rest = items.length - Math.max(1, most);
  return [...shown, ...(rest > 0 ? [`-# and ${rest} more`] : [])].join("\n");
}

function cells(row: readonly string[], scale: number): string {
  return row
    .map((cell) => fitted(plain(cell), Math.floor(ROOM.cell * scale)))
    .filter((cell) => cell !== "")
    .join(" · ");
}

function framed(open: string, content: string, close: string): string {
  return content === "" ? "" : open + content + close;
}

function text(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

function fileComponent(file: ReplyFile, index: number): APIComponentInContainer {
  const media = { url: `attachment://${attachmentName(file, index)}` };
  if (!file.type.startsWith("image/")) return { type: ComponentType.File, file: media };
  return {
    type: ComponentType.MediaGallery,
    items: [{ media, description: cut(file.alt, LIMITS.fileDescription) || "A picture." }],
  };
}

function attachmentName(file: ReplyFile, index: number): string {
  return `${index}-${file.name.replace(/[^A-Za-z0-9._-]+/g, "-").slice(-60)}`;
}

function fitsUpload(content: Uint8Array): boolean {
  return content.byteLength > 0 && content.byteLength <= LIMITS.uploadBytes;
}

function fits(body: readonly APIComponentInContainer[], room: number): boolean {
  const texts = body.flatMap((part) =>
    part.type === ComponentType.Section
      ? part.components.map(({ content }) => content)
      : part.type === ComponentType.TextDisplay
        ? [part.content]
        : [],
  );
  return count(body) <= room && texts.reduce((sum, content) => sum + weight(content), 0) <= LIMITS.textWeight;
}

/** Counts as Discord does: each component, and each one inside it. */
function count(components: readonly APIComponentInContainer[]): number {
  return components.reduce((sum, part) => {
    if (part.type === ComponentType.ActionRow) return sum + 1 + part.components.length;
    return sum + (part.type === ComponentType.Section ? 2 + part.components.length : 1);
  }, 0);
}

const SCALES = [1, 0.7, 0.5, 0.35, 0.2] as const;

/** What a block may weigh at full scale; `items` counts lines. */
const ROOM = {
  heading: 300,
  short: 300,
  text: 2_400,
  note: 400,
  quote: 1_100,
  item: 300,
  items: 20,
  cell: 80,
} as const;

const ACCENTS: Readonly<Record<Tone, number>> = {
  answer: 0x3ba55d,
  differ: 0xf0a020,
  abstain: 0x8a8f98,
  info: 0x5865f2,
  refusal: 0x8a8f98,
  error: 0xd83c3e,
};

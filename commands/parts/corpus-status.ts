import type { CorpusChange, LibraryStatus, Reply, ReplyBlock, Services } from "../../src/domain.ts";
import { button } from "./buttons.ts";
import { collectionName } from "./collections.ts";
import { headline } from "./corpus-change.ts";
import { clip, plural } from "./words.ts";

/** Gives the reply that says what is read, what could not be, what is seen where, and what was changed last. */
export function statusReply(status: LibraryStatus, services: Told): Reply {
  const { clock } = services;
  const { collections, refused, changes } = status;
  const total = collections.reduce((sum, { articles }) => sum + articles, 0);
  const undoable = changes.find(({ isUndone, kind }) => !isUndone && kind !== "undo");
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: `${plural(total, "article")} here` },
      ...listUnder("Collections:", collections.map(collectionLine)),
      ...listUnder("Seen where:", bindingLines(status, services)),
      ...listUnder(`Not read: ${plural(refused.length, "file")}`, refusedLines(refused)),
      ...listUnder(
        "Last changes:",
        changes.map((change) => changeLine(change, clock.now())),
      ),
    ],
    actions: undoable === undefined ? [] : [button("Undo the last", "corpus_undo", undoable.id)],
    files: [],
    private: true,
  };
}

/** The first of them, and how many more there are. */
function refusedLines(refused: LibraryStatus["refused"]): string[] {
  const shown = refused.slice(0, refused.length === REFUSED + 1 ? refused.length : REFUSED);
  const more = refused.length - shown.length;
  return [
    ...shown.map(({ from, reason }) => clip(`${from}: ${reason}`, LINE_CHARS)),
    ...(more === 0
      ? []
      : [`and ${plural(more, "more file")}: “footnote doctor”, where the bot runs, names them all`]),
  ];
}

type Told = Pick<Services, "clock" | "channelName">;

function collectionLine({ name, articles, mayChange }: LibraryStatus["collections"][number]): string {
  const yours = mayChange ? " · changed from here" : "";
  return `${clip(collectionName(name), NAME_CHARS)}: ${plural(articles, "article")}${yours}`;
}

function bindingLines({ bound, channels }: LibraryStatus, { channelName }: Told): string[] {
  const names = (all: readonly string[]) => clip(all.map(collectionName).join(", "), LINE_CHARS) || "nothing";
  return [
    ...(bound.granted === null ? [] : [`The operators let this server see: ${names(bound.granted)}`]),
    ...(bound.chosen === null ? [] : [`This server: ${names(bound.chosen)}`]),
    ...[...channels].map(([channel, all]) => {
      const name = channelName?.(channel) ?? null;
      const shown = name === null ? `Channel ${channel}` : `#${clip(name, NAME_CHARS)} (${channel})`;
      return `${shown}: ${names(all)}`;
    }),
  ];
}

function changeLine(change: CorpusChange, nowMs: number): string {
  const who = change.who === null ? "" : ` · by ${clip(change.who, NAME_CHARS)}`;
  const undone = change.isUndone ? " · undone" : "";
  return `${headline(change)} · ${when(change.atMs, nowMs)}${who}${undone}`;
}

/** Gives a moment as people say it of the last hour, else the minute in UTC. */
function when(atMs: number, nowMs: number): string {
  const minutes = Math.max(0, Math.round((nowMs - atMs) / 60_000));
  if (minutes < 60) return minutes === 0 ? "just now" : `${plural(minutes, "minute")} ago`;
  return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function listUnder(title: string, items: readonly string[]): ReplyBlock[] {
  return items.length === 0
    ? []
    : [
        { kind: "text", text: title },
        { kind: "list", items },
      ];
}

const REFUSED = 8;
const NAME_CHARS = 80;
const LINE_CHARS = 250;

import { queryOf } from "../../commands/parts/figure-query.ts";
import { readingNote } from "../../commands/parts/reading-note.ts";
import { drawTimeline, timeline } from "../../commands/timeline.ts";
import type { Event } from "../domain.ts";
import { json } from "./json.ts";
import { recentAnswers } from "./recent.ts";
import { Complaint, screenOf, type Session, tell, write } from "./session.ts";
import { ALL_ROWS, showReply } from "./show.ts";
import { messageOf } from "../problem.ts";

/** The options of `timeline`, as the command line gives them. */
export interface TimelineFlags {
  readonly json?: true;
  readonly svg?: string;
  readonly png?: string;
}

/** What a timeline's run is given of the world: a way to draw and to keep a picture. */
export interface Pictures {
  readonly save: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly renderPng: (svg: string) => Promise<Uint8Array>;
}

/** Prints the dated events for people or as JSON, or draws them into files; gives the exit code. Throws a Complaint. */
export async function runTimeline(
  topic: string | undefined,
  flags: TimelineFlags,
  session: Session & Pictures,
): Promise<number> {
  const engine = await session.open();
  const services = { engine, store: recentAnswers(), clock: session.clock, pageRows: ALL_ROWS };
  const { scope } = session;
  const asked = { topic: topic?.trim() ?? "", kind: null, article: null };
  const isDrawn = flags.svg !== undefined || flags.png !== undefined;
  const query = queryOf(asked);
  const told = flags.json || isDrawn ? await engine.timeline(query, scope) : null;
  const events = told?.rows ?? [];
  const limited = told === null ? null : readingNote(query, told);
  if (limited !== null) tell(session, limited);
  if (isDrawn)
    await draw(events, flags, { session, svg: drawTimeline(events, asked.topic, { scope, services }) });
  if (flags.json) await write(session.stdout, json({ events }));
  if (flags.json || isDrawn) return 0;
  const reply = await timeline.run({ values: { topic }, scope }, services);
  await write(session.stdout, showReply(reply, screenOf(session.stdout, session.environment)));
  return 0;
}

async function draw(
  events: readonly Event[],
  flags: TimelineFlags,
  { session, svg }: { readonly session: Session & Pictures; readonly svg: string },
): Promise<void> {
  if (events.length === 0) throw new Complaint("There is nothing to draw: the articles name no such day.");
  for (const [path, isPng] of [
    [flags.svg, false],
    [flags.png, true],
  ] as const) {
    if (path === undefined) continue;
    try {
      await session.save(path, isPng ? await session.renderPng(svg) : svg);
    } catch (error) {
      throw new Complaint(`Cannot write the timeline to "${path}": ${reasonOf(error)}`, { cause: error });
    }
    tell(session, `The timeline is in ${path}.`);
  }
}

/** Gives the system's error in plain words. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? messageOf(error);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist; make it first, or name a file in another one.",
  ENOTDIR: "part of the path is not a folder.",
  EISDIR: "it is a folder; name a file in it.",
  EACCES: "writing there is not permitted.",
  EPERM: "writing there is not permitted.",
  EROFS: "writing there is not permitted.",
  ENOSPC: "the disk is full.",
};

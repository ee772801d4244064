import { join } from "node:path";
import { applicationOf } from "../config/token.ts";
import { within } from "../discord/within.ts";
import { type Archive, openArchive, STORE_FILE } from "../store/archive.ts";
import { claim, type Release } from "../store/sole.ts";
import { type BotWorld, CLOSING_MS, type Corpus } from "./world.ts";

/** What people did, and that no other process of this bot keeps it too. */
export interface Kept {
  readonly archive: Archive;
  readonly release: Release;
}

/**
 * Opens what is kept, for this process alone; gives null where it is asked to stop before. Without a store there is no
 * bot: a corpus that goes on being followed would keep the process for ever.
 */
export async function keptBy(
  world: BotWorld,
  token: string,
  { opening, unkept }: { readonly opening: Promise<Corpus>; readonly unkept: (error: unknown) => void },
): Promise<Kept | null> {
  const { dataDir, clock, config } = world;
  let kept: Kept | null = null;
  try {
    const release = await claimed(world, token);
    const options = { clock, keepDays: config.keepDays, failed: unkept };
    if (release !== null) kept = { archive: openArchive(join(dataDir, STORE_FILE), options), release };
    return kept;
  } finally {
    if (kept === null)
      await within(CLOSING_MS, Promise.allSettled([opening.then((corpus) => corpus.close())]));
  }
}

/** Two processes of one bot would each answer everything: the one that comes second waits until the first has ended. */
async function claimed({ dataDir, tell, stopped }: BotWorld, token: string): Promise<Release | null> {
  const ending = new AbortController();
  void stopped.then(() => ending.abort());
  const waiting = () => tell("This bot is running already: waiting for the other process to end …");
  const name = `bot-${applicationOf(token) ?? "any"}`;
  const { signal } = ending;
  const release = await claim(dataDir, name, { waitMs: OTHER_MS, waiting, signal });
  if (release !== null || signal.aborted) return release;
  throw new Error(
    `This bot is running already, with its data in ${dataDir}: two would each answer everything. Stop the other one first.`,
  );
}

/** As long as a bot that was asked to stop may take. */
const OTHER_MS = 15_000;

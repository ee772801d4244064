import { plural } from "../../commands/parts/words.ts";
import type { Engine, Refusal } from "../domain.ts";
import { HOW_TO_ADD } from "./doctor.ts";
import { Complaint, type Session, tell } from "./session.ts";

/**
 * Loads an engine as people want it loaded: what takes longer than a second says so, what was refused is named,
 * and an engine without an article is a Complaint that says how to add one.
 */
export async function openWith(
  load: () => Promise<Engine>,
  paths: readonly string[],
  { stderr, clock }: Pick<Session, "stderr" | "clock">,
): Promise<Engine> {
  const began = clock.now();
  const where = paths.join(", ");
  const slow = setTimeout(() => tell({ stderr }, `Reading the articles in ${where} …`), SLOW_MS);
  try {
    const engine = await load();
    const seconds = (clock.now() - began) / 1_000;
    const count = engine.sources({}).length;
    if (seconds > SLOW_MS / 1_000) {
      tell({ stderr }, `${plural(count, "article")} read in ${seconds.toFixed(1)} s.`);
    }
    nameRefused(engine.refusals, { stderr });
    if (count === 0) throw new Complaint(`No articles in ${where}. ${HOW_TO_ADD}`);
    return engine;
  } finally {
    clearTimeout(slow);
  }
}

function nameRefused(refusals: readonly Refusal[], output: Pick<Session, "stderr">): void {
  for (const { from, reason } of refusals.slice(0, NAMED)) tell(output, `Not read: ${from}: ${reason}`);
  const more = refusals.length - NAMED;
  if (more > 0) tell(output, `Not read: ${more} more; footnote doctor names them all.`);
}

/** A person sees something within a second. */
const SLOW_MS = 1_000;

const NAMED = 50;

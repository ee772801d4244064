import { expect } from "vitest";

/**
 * Expects that work takes time that grows with the length of what it works on, and not with its square: four times the
 * length takes some four times as long, where the square would take sixteen. Processor time is held against processor
 * time, the least of a few turns, so that a slow or busy machine changes neither.
 */
export async function expectLinear(work: (length: number) => unknown, length: number): Promise<void> {
  await work(length);
  let [shorter, longer] = [Infinity, Infinity];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const enough = shorter >= SURE_MS ? 1 : 2;
    if (turn >= enough && longer <= LIMIT * shorter) break;
    shorter = Math.min(shorter, Math.max(LEAST_MS, await cpuMs(work, length)));
    longer = Math.min(longer, await cpuMs(work, 4 * length));
  }
  expect(longer / shorter, `${longer} ms for four times the length, ${shorter} ms for one`).toBeLessThan(
    LIMIT,
  );
}

async function cpuMs(work: (length: number) => unknown, length: number): Promise<number> {
  const before = process.cpuUsage();
  await work(length);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const TURNS = 8;
/** Half way between four and sixteen, as factors go, and a little. */
const LIMIT = 10;
/** Of what takes less, more than one turn is looked at. */
const SURE_MS = 20;
/** What takes less is not told from what else a process does. */
const LEAST_MS = 3;

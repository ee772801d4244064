import type { Changed, ChangeStep, CorpusChange, Journal } from "../domain.ts";
import { commit, type Counter } from "./commit.ts";
import { folderOfPath, type Rights } from "./rights.ts";

/** Takes a change back, or the latest that was not (null); where something was changed since, nothing of it. */
export async function undo(
  id: string | null,
  counter: Counter,
  rights: Rights & { readonly isOperator: boolean },
): Promise<Changed> {
  const { mayChange, isOperator } = rights;
  const { journal, visitor, standing, vault } = counter;
  const place = standing === null ? visitor.place : null;
  const target =
    id === null
      ? journal.latest(place, LOOKED_BACK).find((one) => !one.isUndone && isForward(one, journal))
      : journal.find(id);
  if (target == null || (place !== null && target.place !== place))
    return { unchanged: { reason: "nothing to undo" } };
  if (target.isUndone) return { unchanged: { reason: "undone already" } };
  for (const step of target.steps) {
    const foreign = step.kind === "file" && !mayChange(folderOfPath(step.path));
    if (foreign) return { unchanged: { reason: "not yours", collection: folderOfPath(step.path) } };
    if (step.kind === "binding" && (step.bound === "granted" || step.bound === "own") && !isOperator) {
      return { unchanged: { reason: "operators only" } };
    }
    const now = step.kind === "file" ? await vault.hashOf(step.path) : boundNow(step, journal);
    if (JSON.stringify(now) === JSON.stringify(step.after)) continue;
    return { unchanged: { reason: "changed since", what: step.kind === "file" ? step.path : step.place } };
  }
  const steps = target.steps.map(backwards).toReversed();
  return { change: await commit({ kind: "undo", steps, undoes: target.id }, counter), outcomes: [] };
}

/** Taking back what was taken back does it again. */
function isForward({ kind, undoes }: CorpusChange, journal: Journal): boolean {
  return kind !== "undo" || (undoes !== null && journal.find(undoes)?.kind === "undo");
}

function boundNow({ place, bound }: ChangeStep & { kind: "binding" }, { bindings }: Journal) {
  const { granted, chosen, own } = bindings.of(place);
  const named: Readonly<Record<string, readonly string[] | null>> = { granted, chosen, own };
  return Object.hasOwn(named, bound) ? (named[bound] ?? null) : bindings.channel(place, bound);
}

function backwards(step: ChangeStep): ChangeStep {
  return step.kind === "file"
    ? { ...step, before: step.after, after: step.before }
    : { ...step, before: step.after, after: step.before };
}

const LOOKED_BACK = 50;

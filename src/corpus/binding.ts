import type { Changed, ChangeStep, Library, Unchanged } from "../domain.ts";
import { ownersOf, collectionsOf, LOOSE } from "../seen.ts";
import { COLLECTION } from "./import/slug.ts";
import { commit, type Counter } from "./commit.ts";
import type { Rights } from "./rights.ts";

type Wanted = Parameters<Library["bind"]>[0];

/**
 * Binds a channel, the visitor's own server, or as an operator another server to collections. A place chooses
 * among what it may see; what it may see is granted by operators alone.
 */
export async function binding(
  wanted: Wanted,
  counter: Counter,
  rights: Rights & { readonly isOperator: boolean },
): Promise<Changed> {
  const steps = stepsOf(wanted, counter, rights);
  if ("unchanged" in steps) return steps;
  const changing = steps.steps.filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  );
  const change = changing.length === 0 ? null : await commit({ kind: "bind", steps: changing }, counter);
  return { change, outcomes: [] };
}

function stepsOf(
  { collections, channel, server, own }: Wanted,
  { visitor, journal, standing, corpus }: Counter,
  { bindable, isOperator }: Rights & { readonly isOperator: boolean },
): { readonly steps: readonly ChangeStep[] } | { readonly unchanged: Unchanged } {
  const { bindings } = journal;
  if ((server !== null || own !== null) && !isOperator) return { unchanged: { reason: "operators only" } };
  const id = server ?? /^guild:(\d+)$/.exec(visitor.place)?.[1] ?? "";
  if (!SERVER.test(id)) return { unchanged: { reason: "no such server", server: id } };
  if (collections?.length === 0) return { unchanged: { reason: "no collection named", there: bindable } };
  const missing = collections?.find((name) => !bindable.includes(name));
  if (missing !== undefined) {
    return { unchanged: { reason: "no such collection", collection: missing, there: bindable } };
  }
  const place = `guild:${id}`;
  const after = collections === null ? null : [...new Set(collections)].toSorted();
  const named = bindings.of(place);
  const step = (
    bound: string,
    before: readonly string[] | null,
    now: readonly string[] | null,
  ): ChangeStep => {
    return { kind: "binding", place, bound, before, after: now };
  };
  if (own !== null) {
    const owner = ownersOf(collectionsOf(corpus.engine()), bindings).get(own);
    if (own === LOOSE || !COLLECTION.test(own))
      return { unchanged: { reason: "no such collection", collection: own, there: bindable } };
    if (owner !== undefined && owner !== place)
      return { unchanged: { reason: "not yours", collection: own } };
  }
  const owning = own === null ? [] : [step("own", named.own, [own])];
  if (server !== null) return { steps: [step("granted", named.granted, after), ...owning] };
  const choosing =
    channel && standing === null
      ? step(visitor.binds, bindings.channel(place, visitor.binds), after)
      : step("chosen", named.chosen, after);
  return { steps: [choosing, ...owning] };
}

const SERVER = /^\d{17,20}$/;

import type { Bindings, Engine, Scope } from "./domain.ts";

/** Where somebody asks. */
export interface Standing {
  readonly place: string;
  /** The channel, and after it the one that it is a thread of. */
  readonly channels: readonly string[];
  /** Of a place outside of servers, what the settings open to it: "all" is what belongs to no server. */
  readonly open?: readonly string[] | "all";
}

/** A channel of which nothing is known: nothing is seen there. */
export const NOWHERE = "nowhere";

/** The name of the articles that are in no collection; a folder cannot have it. */
export const LOOSE = ".";

/**
 * Gives what may be seen from a place, by the bindings and the collections of this moment's engine:
 *
 * - a server sees what it was granted, without a grant everything but what is another server's own;
 * - its own collection is added to that;
 * - of it, the server and the channel each may choose some, and see nothing else.
 *
 * It names what is seen, never what is not: a collection that comes later is not seen by a request under way.
 */
export function seenFrom(standing: Standing, bindings: Bindings | null, engine: Engine): Scope {
  const { place, channels, open } = standing;
  if (Array.isArray(open)) return { collections: open.map(folderOf) };
  const there = collectionsOf(engine);
  const owners = ownersOf(there, bindings);
  const chosen = bindings === null ? [] : choicesOf(bindings, place, channels);
  const granted = bindings?.of(place).granted ?? null;
  if (granted === null && chosen.length === 0 && owners.size === 0) return {};
  const mine = [...owners].filter(([, owner]) => owner === place).map(([name]) => name);
  const shared = [...there].filter((name) => !owners.has(name));
  const base = new Set([...(granted === null ? shared : granted.map(folderOf)), ...mine]);
  const seen = chosen.reduce<string[]>(
    (left, names) => left.filter((name) => names.map(folderOf).includes(name)),
    [...base],
  );
  return { collections: seen };
}

/** Gives the collections that there are, "" for the articles in none. An engine never changes. */
export function collectionsOf(engine: Engine): ReadonlySet<string> {
  const known = KNOWN.get(engine);
  if (known !== undefined) return known;
  const found = new Set(engine.sources({}).map(({ collection }) => collection ?? ""));
  KNOWN.set(engine, found);
  return found;
}

const KNOWN = new WeakMap<Engine, ReadonlySet<string>>();

/** Gives the places that have a collection of their own, by its name: bound, or called after the server. */
export function ownersOf(there: Iterable<string>, bindings: Bindings | null): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const name of there) {
    const [, server] = OWN.exec(name) ?? [];
    if (server !== undefined) owners.set(name, `guild:${server}`);
  }
  for (const [name, place] of bindings?.owners() ?? []) owners.set(name, place);
  return owners;
}

/** Gives the collection of a place's own: the one that is bound to it, else one called after its server. */
export function ownOf(place: string, bindings: Bindings | null): string | null {
  const bound = bindings?.of(place).own?.[0];
  const server = /^guild:(\d+)$/.exec(place)?.[1];
  return bound ?? (server === undefined ? null : `server-${server}`);
}

const OWN = /^server-(\d{17,20})$/;

function choicesOf(bindings: Bindings, place: string, channels: readonly string[]): (readonly string[])[] {
  if (channels.includes(NOWHERE)) return [[]];
  const { chosen } = bindings.of(place);
  const ofChannel = channels
    .map((channel) => bindings.channel(place, channel))
    .find((names) => names !== null);
  return [chosen, ofChannel].filter((names) => names != null);
}

function folderOf(name: string): string {
  return name === LOOSE ? "" : name;
}

import type { Bindings, Engine, Scope, Visitor } from "../domain.ts";
import { collectionsOf, LOOSE, ownersOf, ownOf, seenFrom } from "../seen.ts";

/** What a visitor may see and change of the articles, at one moment. */
export interface Rights {
  /** Everything that the visitor's place may see, whatever it chose of it. */
  readonly scope: Scope;
  /** The collection of the place's own; null outside of servers. */
  readonly own: string | null;
  /** Tells whether the articles of a collection may be changed; "" are those in none. */
  readonly mayChange: (collection: string) => boolean;
  /** Gives the collections that may be bound, by their names. */
  readonly bindable: readonly string[];
}

/** What decides beside the visitor. */
export interface RightsOptions {
  readonly bindings: Bindings;
  readonly engine: Engine;
  readonly isOperator: boolean;
  /** True on the person's own machine, where nothing is anybody else's. */
  readonly isMachine: boolean;
}

/** Gives the rights of a visitor: a server changes its own collection, an operator's also those of nobody. */
export function rightsOf(
  { place }: Pick<Visitor, "place">,
  { bindings, engine, isOperator, isMachine }: RightsOptions,
): Rights {
  const there = collectionsOf(engine);
  const owners = ownersOf(there, bindings);
  const own = ownOf(place, bindings);
  const grantedOnly: Bindings = {
    ...bindings,
    of: (one) => ({ ...bindings.of(one), chosen: null }),
    channel: () => null,
  };
  const scope = isMachine ? {} : seenFrom({ place, channels: [] }, grantedOnly, engine);
  const seen = scope.collections ?? [...there];
  const bindable = isMachine || isOperator ? new Set([...there, ...owners.keys()]) : new Set(seen);
  return {
    scope,
    own,
    mayChange: (collection) =>
      isMachine ||
      collection === own ||
      (isOperator && (owners.get(collection) ?? place) === place && !OTHERS.test(collection)),
    bindable: [...bindable].map((name) => (name === "" ? LOOSE : name)).sort(),
  };
}

/** Called after a server, though it has no article yet. */
const OTHERS = /^server-\d{17,20}$/;

/** Gives the collection's folder that a path or a name in the corpus lies in, "" for none. */
export function folderOfPath(path: string): string {
  const [first = "", ...rest] = path.split("/");
  return rest.length === 0 ? "" : first;
}

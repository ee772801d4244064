import { describe, expect, it } from "vitest";
import { rightsOf } from "../../src/corpus/rights.ts";
import type { Bindings, PlaceBindings } from "../../src/domain.ts";
import { articleOf, engineOf } from "../support/engine.ts";

const [HERE, THERE] = ["11111111111111111", "22222222222222222"];
const UNSEEN = "33333333333333333";
const COLLECTIONS = [null, "minutes", "club", `server-${HERE}`, `server-${THERE}`];
const engine = engineOf(
  COLLECTIONS.map((collection, at) => articleOf({ id: `a${at}`, text: "The mill.", collection })),
);

/** What places are bound to: "club" is the other server's own. */
function bound(here: Partial<PlaceBindings> = {}): Bindings {
  return {
    of: (place) => ({ granted: null, chosen: null, own: null, ...(place === `guild:${HERE}` ? here : {}) }),
    channel: () => null,
    channels: () => new Map(),
    owners: () => new Map([["club", `guild:${THERE}`]]),
  };
}
const rights = (who: { readonly isOperator?: boolean; readonly isMachine?: boolean }, here = bound()) =>
  rightsOf(
    { place: `guild:${HERE}` },
    { bindings: here, engine, isOperator: false, isMachine: false, ...who },
  );
const changeable = (of: ReturnType<typeof rightsOf>) =>
  ["", "minutes", "club", `server-${HERE}`, `server-${THERE}`, `server-${UNSEEN}`].filter(of.mayChange);

describe("rightsOf()", () => {
  it("lets a server change its own collection and nothing else", () => {
    expect(changeable(rights({}))).toEqual([`server-${HERE}`]);
  });

  it("lets an operator's server change also what is nobody's, and no other server's, though it has no article yet", () => {
    expect(changeable(rights({ isOperator: true }))).toEqual(["", "minutes", `server-${HERE}`]);
  });

  it("lets the person's own machine change everything, and see it", () => {
    const own = rights({ isMachine: true });
    expect([changeable(own).length, own.scope]).toEqual([6, {}]);
  });

  it("shows all that the server may see, whatever it chose of that, and nothing that it was not granted", () => {
    const seen = (here: Partial<PlaceBindings>) => [...rights({}, bound(here)).scope.collections!].sort();
    expect(seen({})).toEqual(["", "minutes", `server-${HERE}`]);
    expect(seen({ chosen: ["minutes"] })).toEqual(["", "minutes", `server-${HERE}`]);
    expect(seen({ granted: ["minutes"] })).toEqual(["minutes", `server-${HERE}`]);
  });

  it("lets a server bind what it sees, and an operator all there is", () => {
    expect(rights({}).bindable).toEqual([".", "minutes", `server-${HERE}`]);
    expect(rights({ isOperator: true }).bindable).toHaveLength(5);
  });
});

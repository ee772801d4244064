import { describe, expect, it } from "vitest";
import { admit } from "../../src/discord/policy.ts";

const policy = { guilds: ["1"], direct: true, publicCollections: ["public"] };
const direct = { guild: null, channel: "9", userInstalled: false };

describe("admit()", () => {
  it("serves the named servers in full, each a place of its own", () => {
    expect(admit({ guild: "1", channel: "9", userInstalled: false }, policy)).toEqual({
      kind: "served",
      place: "guild:1",
      scope: {},
    });
    expect(admit({ guild: "2", channel: "9", userInstalled: false }, policy).kind).toBe("declined");
  });

  it("shows public collections alone outside of them, none where none is public", () => {
    expect(admit(direct, policy)).toMatchObject({ place: "channel:9", scope: { collections: ["public"] } });
    expect(admit(direct, { ...policy, publicCollections: [] })).toMatchObject({ scope: { collections: [] } });
    expect(admit({ guild: "1", channel: "9", userInstalled: true }, policy)).toMatchObject({
      place: "channel:9",
      scope: { collections: ["public"] },
    });
  });

  it("declines everything outside of servers where direct use is off", () => {
    const off = { ...policy, direct: false };
    expect(admit(direct, off)).toEqual({ kind: "declined", reason: "direct" });
    expect(admit({ guild: "1", channel: "9", userInstalled: true }, off).kind).toBe("declined");
  });
});

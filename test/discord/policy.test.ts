import { describe, expect, it } from "vitest";
import { admit } from "../../src/discord/policy.ts";

const policy = { guilds: ["1"], direct: true, publicCollections: ["public"] };
const served = { guild: "1", channel: "9", parent: null, userInstalled: false };
const direct = { ...served, guild: null };
const brought = { ...served, userInstalled: true };

describe("admit()", () => {
  it("serves the named servers, each a place of its own", () => {
    expect(admit(served, policy)).toEqual({ kind: "served", place: "guild:1" });
    expect(admit({ ...served, guild: "2" }, policy).kind).toBe("declined");
  });

  it("takes what is outside of servers, or brought along into one, for a place of its own", () => {
    expect(admit(direct, policy)).toEqual({ kind: "served", place: "channel:9" });
    expect(admit(brought, policy)).toEqual({ kind: "served", place: "channel:9" });
  });

  it("declines everything outside of servers where direct use is off", () => {
    const off = { ...policy, direct: false };
    expect(admit(direct, off)).toEqual({ kind: "declined", reason: "direct" });
    expect(admit(brought, off).kind).toBe("declined");
  });
});

import { ChannelType, PermissionFlagsBits, type Client } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Arrived } from "../../src/discord/arrivals.ts";
import { seesChannel } from "../../src/discord/sight.ts";

const [GUILD, ROLE, OTHER_ROLE, PERSON] = ["1", "2", "3", "4"];
const VIEW = PermissionFlagsBits.ViewChannel;

interface Overwrite {
  readonly id: string;
  readonly allow?: bigint;
  readonly deny?: bigint;
}
interface Scene {
  readonly everyone?: bigint;
  readonly role?: bigint;
  readonly owner?: string;
  readonly overwrites?: readonly Overwrite[];
  /** Asks of a thread in the channel. */
  readonly thread?: "public" | "private";
}

/** Whether somebody with one role sees a channel, or a thread of it. */
function sees({ everyone = VIEW, role = 0n, owner = "9", overwrites = [], thread }: Scene): boolean {
  const cache = new Map(
    overwrites.map(({ id, allow = 0n, deny = 0n }) => [
      id,
      { id, allow: { bitfield: allow }, deny: { bitfield: deny } },
    ]),
  );
  const channel = { type: ChannelType.GuildText, isThread: () => false, permissionOverwrites: { cache } };
  const type = thread === "private" ? ChannelType.PrivateThread : ChannelType.PublicThread;
  const asked = thread === undefined ? channel : { type, isThread: () => true, parent: channel };
  const roles = new Map([
    [GUILD, { permissions: { bitfield: everyone } }],
    [ROLE, { permissions: { bitfield: role } }],
  ]);
  const guild = {
    id: GUILD,
    ownerId: owner,
    channels: { cache: new Map([["10", asked]]) },
    roles: { cache: roles },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of a client that is looked at
  const client = { guilds: { cache: new Map([[GUILD, guild]]) } } as unknown as Client;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and all of what arrived
  const arrived = { guild: GUILD, user: { id: PERSON }, roles: [ROLE] } as unknown as Arrived;
  expect(seesChannel(client, arrived, "11")).toBe(false);
  return seesChannel(client, arrived, "10");
}

describe("seesChannel()", () => {
  it.each<[string, Scene, boolean]>([
    ["everybody may look", {}, true],
    ["nobody may", { everyone: 0n }, false],
    ["a role may", { everyone: 0n, role: VIEW }, true],
    ["the person has all rights", { everyone: 0n, role: PermissionFlagsBits.Administrator }, true],
    ["the server is the person's", { everyone: 0n, owner: PERSON }, true],
    ["the channel is closed to everybody", { overwrites: [{ id: GUILD, deny: VIEW }] }, false],
    [
      "and open to the role",
      {
        overwrites: [
          { id: GUILD, deny: VIEW },
          { id: ROLE, allow: VIEW },
        ],
      },
      true,
    ],
    [
      "and open to another role",
      {
        overwrites: [
          { id: GUILD, deny: VIEW },
          { id: OTHER_ROLE, allow: VIEW },
        ],
      },
      false,
    ],
    [
      "the person is let in though the role is not",
      {
        overwrites: [
          { id: PERSON, allow: VIEW },
          { id: ROLE, deny: VIEW },
        ],
      },
      true,
    ],
    [
      "the person is kept out though the role is not",
      {
        overwrites: [
          { id: PERSON, deny: VIEW },
          { id: ROLE, allow: VIEW },
        ],
      },
      false,
    ],
    ["a thread is of an open channel", { thread: "public" }, true],
    ["a thread is of a closed channel", { thread: "public", overwrites: [{ id: GUILD, deny: VIEW }] }, false],
    ["a thread is private", { thread: "private" }, false],
    [
      "a thread is private, and the person looks after threads",
      { thread: "private", role: PermissionFlagsBits.ManageThreads },
      true,
    ],
  ])("tells where %s", (_, scene, seen) => {
    expect(sees(scene)).toBe(seen);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setStage, type Stage } from "../support/discord/bot.ts";
import { GUILD, textOf } from "../support/discord/world.ts";

const OTHER = { user: "5000000000000000002" };
const ELSEWHERE = "2000000000000000002";

let stage: Stage;

beforeEach(async () => {
  const guilds = [GUILD, ELSEWHERE];
  stage = await setStage({ policy: { guilds, direct: true, publicCollections: ["public"] } });
});

afterEach(async () => {
  await stage.close();
  if (stage.discord.violations.length > 0) throw new Error(stage.discord.violations.join("\n"));
});

const report = () => stage.archive.report({ limit: 9 });

describe("👍 and 👎", () => {
  it("are kept, one a person, can be changed, and work after a restart", async () => {
    const asked = await stage.discord.chat("ask", { question: "oven built mara lind" }).answered();
    await stage.discord.press(asked.message, "👍").answered();
    await stage.restart();
    const noted = await stage.discord.press(asked.message, "👎").answered();
    expect([textOf(noted.message), noted.isPrivate]).toEqual([
      expect.stringContaining("did not help you"),
      true,
    ]);
    await stage.discord.press(asked.message, "👎", OTHER).answered();
    expect(report().unhelpful).toEqual([
      expect.objectContaining({ question: "oven built mara lind", helpful: 0, unhelpful: 2 }),
    ]);
  });

  it("from another server are refused and change nothing", async () => {
    const asked = await stage.discord.chat("ask", { question: "oven built mara lind" }).answered();
    for (const which of ["👎", "Context", "Sources"]) {
      const pressed = await stage.discord.press(asked.message, which, { guild: ELSEWHERE }).answered();
      expect(textOf(pressed.message)).toContain("no longer kept");
    }
    expect(report().unhelpful).toEqual([]);
  });

  it("of somebody else on a private answer change nothing", async () => {
    const asked = await stage.discord.chat("ask", { question: "oven built", private: true }).answered();
    await stage.discord.press(asked.message, "👎", OTHER).answered();
    expect(report().unhelpful).toEqual([]);
  });
});

describe("Tell the curators", () => {
  it("is noted for their report, and says so", async () => {
    const asked = await stage.discord.chat("ask", { question: "who flew the zeppelin" }).answered();
    const noted = await stage.discord.press(asked.message, "Tell the curators").answered();
    expect([textOf(noted.message), noted.isPrivate]).toEqual([expect.stringContaining("their report"), true]);
    expect(report().unanswered).toEqual([
      expect.objectContaining({ question: "who flew the zeppelin", times: 1, wanted: 1 }),
    ]);
  });
});

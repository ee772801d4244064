import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEngine } from "../../src/engine.ts";
import { setStage, type Stage } from "../support/discord/bot.ts";
import { realEngine } from "../support/discord/mill.ts";
import { EVERYTHING, GUILD, HIDDEN_CHANNEL, textOf } from "../support/discord/world.ts";
import { articleOf } from "../support/engine.ts";

const OTHER = { user: "5000000000000000002" };
const ELSEWHERE = "2000000000000000002";

let stage: Stage;

beforeEach(async () => {
  const guilds = [GUILD, ELSEWHERE];
  stage = await setStage({ policy: { guilds, direct: true, publicCollections: ["public"] } });
});

afterEach(() => stage.close());

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

describe("Share", () => {
  const secretly = { question: "oven built mara lind", private: true };

  it("shows a private answer in the channel, in the person's name, pinging nobody, once and after a restart", async () => {
    const asked = await stage.discord.chat("ask", secretly).answered();
    expect(asked.isPrivate).toBe(true);
    await stage.restart();
    const shared = await stage.discord.press(asked.message, "Share").answered();
    expect(shared.isPrivate).toBe(false);
    expect(textOf(shared.message)).toContain("Mara **Lind**");
    expect(textOf(shared.message)).toContain("Asked and shared by user0001");
    expect(shared.message?.["allowed_mentions"]).toEqual({ parse: [], replied_user: false });
    const again = await stage.discord.press(asked.message, "Share").answered();
    expect([again.isPrivate, textOf(again.message)]).toEqual([true, expect.stringContaining("already")]);
    const context = await stage.discord.press(shared.message, "Context", OTHER).answered();
    expect(textOf(context.message)).toContain("The bakery sold");
  });

  it("may be pressed again where what was shared could not be shown", async () => {
    const asked = await stage.discord.chat("ask", secretly).answered();
    stage.discord.fault({ path: /callback$/, status: 403, code: 50_013, times: 1 });
    stage.discord.press(asked.message, "Share");
    await expect
      .poll(() => stage.logged.some(({ fields }) => fields["outcome"] === "undelivered"))
      .toBe(true);
    const shared = await stage.discord.press(asked.message, "Share").answered();
    expect([shared.isPrivate, textOf(shared.message)]).toEqual([false, expect.stringContaining("Lind")]);
  });

  it("is refused to whoever may not send messages there, whoever else presses it, and from another server", async () => {
    const asked = await stage.discord.chat("ask", secretly).answered();
    const quiet = { permissions: EVERYTHING & ~(1n << 11n) };
    for (const place of [quiet, OTHER, { guild: ELSEWHERE }]) {
      const pressed = await stage.discord.press(asked.message, "Share", place).answered();
      expect(pressed.isPrivate).toBe(true);
      expect(textOf(pressed.message)).not.toContain("Lind");
    }
    expect((await stage.discord.press(asked.message, "Share").answered()).isPrivate).toBe(false);
  });

  it("names a person whose name is an attack harmlessly", async () => {
    const name = "<@1> @everyone [x](https://evil.example)";
    const asked = await stage.discord.chat("ask", secretly).answered();
    const shared = await stage.discord.press(asked.message, "Share", { name }).answered();
    expect(textOf(shared.message)).toContain("\\<\\@1\\> \\@everyone \\[x\\](https\\://evil.example)");
  });
});

describe("Follow-up", () => {
  let real: Stage;
  beforeEach(async () => {
    real = await setStage({}, await realEngine());
  });
  afterEach(() => real.close());

  it("asks in a form and reads “and when was that?” with the question before it, after a restart too", async () => {
    const asked = await real.discord.chat("ask", { question: "Who opened the mill?" }).answered();
    expect(textOf(asked.message)).toContain("Mara Lind");
    await real.restart();
    const opened = await real.discord.press(asked.message, "Follow-up").answered();
    expect(opened.modal?.title).toBe("Follow-up");
    const followed = await real.discord.submit(opened.modal, { question: "and when was that?" }).answered();
    const text = textOf(followed.message);
    expect(text).toContain("### When was it that Mara Lind opened the mill?");
    expect(text).toContain("-# “and when was that?”, read as a follow-up");
    expect(text).toContain("4 March 2021");
    expect(followed.isPrivate).toBe(false);
    const next = await real.discord.press(followed.message, "Follow-up").answered();
    const third = await real.discord.submit(next.modal, { question: "why?" }).answered();
    expect(textOf(third.message)).toContain("Why was it that Mara Lind opened the mill?");
  });

  it("to a private answer stays private, and another person's form gets nothing of it", async () => {
    const secret = { question: "Who opened the mill?", private: true };
    const asked = await real.discord.chat("ask", secret).answered();
    const opened = await real.discord.press(asked.message, "Follow-up").answered();
    const followed = await real.discord.submit(opened.modal, { question: "when was that?" }).answered();
    expect(followed.isPrivate).toBe(true);
    const other = await real.discord.submit(opened.modal, { question: "when was that?" }, OTHER).answered();
    expect(textOf(other.message)).toContain("no longer kept");
  });
});

describe("/forget", () => {
  it("asks first, then deletes what is kept of the person in every server, and nothing of others", async () => {
    const question = { question: "oven built mara lind" };
    const mine = await stage.discord.chat("ask", question).answered();
    await stage.discord.press(mine.message, "👍").answered();
    await stage.discord.chat("ask", question, { guild: ELSEWHERE }).answered();
    const others = await stage.discord.chat("ask", question, OTHER).answered();
    const asked = await stage.discord.chat("forget").answered();
    expect([textOf(asked.message), asked.isPrivate]).toEqual([
      expect.stringContaining("2 questions with the answers, 1 verdict"),
      true,
    ]);
    expect(report().asked).toBe(3);
    await stage.restart();
    const done = await stage.discord.press(asked.message, "Delete all of it").answered();
    expect(textOf(done.message)).toContain("Deleted: 2 questions with the answers, 1 verdict");
    expect(report().asked).toBe(1);
    const gone = await stage.discord.press(mine.message, "Context").answered();
    expect(textOf(gone.message)).toContain("no longer kept");
    const kept = await stage.discord.press(others.message, "Context", OTHER).answered();
    expect(textOf(kept.message)).toContain("The bakery sold");
  });

  it("is told about in /help, with the days that are set", async () => {
    const help = await stage.discord.chat("help").answered();
    expect(textOf(help.message)).toContain("For 30 days");
    expect(textOf(help.message)).toContain("deletes all of it at once");
  });
});

describe("a page", () => {
  const many = Array.from({ length: 25 }, (_, at) =>
    articleOf({ id: `a${at}`, text: `Nothing new in ${at}.`, title: `Title ${at}` }),
  );
  const EVERYONE = articleOf({
    id: "figures",
    text: Array.from({ length: 30 }, (_, at) => `Shop ${at} sold ${at + 100} loaves in ${1990 + at}.`).join(
      " ",
    ),
  });
  let paged: Stage;
  beforeEach(async () => {
    const options = { refusals: [], clock: { now: () => 0 } };
    paged = await setStage({}, await createEngine([...many, EVERYONE], options));
  });
  afterEach(() => paged.close());

  it.each(["sources", "facts", "timeline"])(
    "of /%s takes the place of the one before, also after a restart",
    async (name) => {
      const first = await paged.discord.chat(name).answered();
      expect(textOf(first.message)).toContain("page 1 of");
      await paged.restart();
      const second = await paged.discord.press(first.message, "More").answered();
      expect(textOf(second.message)).toContain("page 2 of");
      expect([second.isUpdate, second.followUps.length]).toEqual([true, 0]);
      const back = await paged.discord.press(second.message, "Back").answered();
      expect([back.isUpdate, textOf(back.message)]).toEqual([true, textOf(first.message)]);
    },
  );

  it("that somebody else turns is shown to them alone, and the first stays as it is", async () => {
    const first = await paged.discord.chat("facts").answered();
    const second = await paged.discord.press(first.message, "More", OTHER).answered();
    expect(textOf(second.message)).toContain("page 2 of");
    expect([second.isUpdate, second.isPrivate]).toEqual([false, true]);
  });
});

describe("autocomplete on a question", () => {
  it("offers what was answered where the person can see it, never private, elsewhere or hidden questions", async () => {
    const ask = (question: string, place: object = {}, more: object = {}) =>
      stage.discord.chat("ask", { question, ...more }, place).answered();
    await ask("oven built mara lind", OTHER);
    await ask("bread costs marks", OTHER, { private: true });
    await ask("flour dear", { guild: ELSEWHERE });
    await ask("bakery sold loaves friday", { channel: HIDDEN_CHANNEL });
    await ask("who flew the zeppelin");
    const typed = await stage.discord.type("ask", "question", "").answered();
    expect(typed.choices?.map(({ value }) => value)).toEqual(["oven built mara lind"]);
    expect(typed.acknowledgedMs).toBeLessThan(200);
    expect((await stage.discord.type("ask", "question", "mill").answered()).choices).toEqual([]);
  });

  it("offers questions that the articles answer", async () => {
    const real = await setStage({}, await realEngine());
    let typed = await real.discord.type("ask", "question", "hale").answered();
    // On a slow machine its time may be over before a question was tried.
    while (typed.choices?.length === 0) typed = await real.discord.type("ask", "question", "hale").answered();
    await real.close();
    expect(typed.choices).toEqual([{ name: "Who is Tom Hale?", value: "Who is Tom Hale?" }]);
  });
});

describe("Figures", () => {
  it("shows the figures of the answer, to the person alone", async () => {
    const real = await setStage({}, await realEngine());
    const asked = await real.discord
      .chat("ask", { question: "How many loaves did the mill sell?" })
      .answered();
    const figures = await real.discord.press(asked.message, "Figures").answered();
    await real.close();
    expect(textOf(figures.message)).toContain("In the sentences of this answer:");
    expect(textOf(figures.message)).toContain("300 loaves");
    expect(figures.isPrivate).toBe(true);
  });
});

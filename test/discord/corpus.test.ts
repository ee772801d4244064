import type { ServerResponse } from "node:http";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { draftOf } from "../../src/corpus/import/draft.ts";
import type { Imported } from "../../src/corpus/import/import.ts";
import { HERE, member, openShelves, OPERATORS, THERE, type Shelves } from "../support/discord/library.ts";
import type { Exchange } from "../support/discord/exchange.ts";
import { CHANNEL, componentsOf, HIDDEN_CHANNEL, textOf } from "../support/discord/world.ts";

let shelves: Shelves;
beforeEach(async () => {
  shelves = await openShelves({
    "mill.md": "---\ntitle: The mill\n---\nThe mill of Orrin reopened on Monday.\n",
    "town/pier.txt": "The pier was painted green.\n",
    "all.jsonl": `${JSON.stringify({ id: "line", text: "The quay is long." })}\n`,
  });
});
afterEach(async () => shelves.close());

const said = async (exchange: Exchange) => textOf((await exchange.answered()).message).replaceAll("\\", "");
const corpus = async (
  what: string,
  values: Record<string, string | boolean> = {},
  place: Parameters<Shelves["discord"]["chat"]>[2] = {},
) => shelves.discord.chat(`corpus ${what}`, values, place).answered();
const file = (name: string, content: string) => ({ files: { file: { name, content } } });
const asked = async (question: string, place = {}) => said(shelves.discord.chat("ask", { question }, place));

function breaksOff(response: ServerResponse): void {
  response.writeHead(200, { "content-length": "99" });
  response.write("The crane", () => response.destroy());
}

function endsEarly(response: ServerResponse): void {
  response.useChunkedEncodingByDefault = false;
  response.writeHead(200, { connection: "close" });
  response.end("The crane");
}

describe("/corpus add", () => {
  it("stores a file in the server's own collection, answers with it there at once, and nowhere else", async () => {
    const added = await corpus("add", {}, file("ship.md", "# The ship\n\nThe ship carried rope to Orrin.\n"));
    expect(textOf(added.message)).toContain("1 article added");
    expect([added.isPrivate, shelves.files()]).toEqual([
      true,
      ["all.jsonl", "mill.md", `server-${HERE}/ship.md`, "town/pier.txt"],
    ]);
    expect(await asked("What did the ship carry?")).toContain("rope");
    expect(await asked("What did the ship carry?", { guild: THERE })).not.toContain("rope");
    expect(await asked("What did the ship carry?", { guild: null })).not.toContain("rope");
    expect(await asked("What did the ship carry?", { guild: OPERATORS })).not.toContain("rope");
  });

  it("from a server of the operators goes to everybody", async () => {
    const given = { ...file("ship.txt", "The ship carried rope to Orrin.\n"), guild: OPERATORS };
    await corpus("add", {}, given);
    expect(shelves.files()).toContain("ship.md");
    expect(await asked("What did the ship carry?", { guild: THERE })).toContain("rope");
    await corpus(
      "add",
      { collection: "harbour" },
      { ...file("crane.txt", "The crane lifts wood.\n"), guild: OPERATORS },
    );
    expect(shelves.files()).toContain("harbour/crane.md");
  });

  it("takes several at once, each with its outcome, and the same twice once", async () => {
    const files = {
      file: { name: "a.txt", content: "The crane lifts wood.\n" },
      file_2: { name: "b.png", content: Buffer.from("89504e47", "hex") },
      file_3: { name: "c.txt", content: "The crane lifts wood.\n" },
    };
    const text = textOf((await corpus("add", { address: "ftp://x.example/a nowhere" }, { files })).message);
    expect(text).toContain("1 article added");
    expect(text).toMatch(/There already: .*a/u);
    expect(text).toMatch(/Refused: b\.png .*picture/u);
    expect(text).toMatch(/Refused: nowhere is no address/u);
    const again = textOf((await corpus("add", {}, file("a.txt", "The crane lifts wood.\n"))).message);
    expect(again).toContain("Nothing was changed");
    const changed = textOf((await corpus("add", {}, file("a.txt", "The crane lifts stone.\n"))).message);
    expect(changed).toContain("1 article replaced");
    expect(await asked("What does the crane lift?")).toContain("stone");
  });

  it("suggests the collections that can be added to from there, and no other that is seen", async () => {
    await corpus("add", {}, file("ship.txt", "The ship carried rope to Orrin.\n"));
    const suggested = async (place: { guild?: string }) =>
      (await shelves.discord.type("corpus add", "collection", "", place).answered()).choices?.map(
        ({ value }) => value,
      );
    expect(await suggested({})).toEqual([`server-${HERE}`]);
    expect(await suggested({ guild: OPERATORS })).toContain("town");
  });

  it("refuses members who may not manage the server, whatever they were shown", async () => {
    const refused = await corpus("add", {}, { ...member(), ...file("a.txt", "No.\n") });
    expect(textOf(refused.message)).toContain("members who may manage this server");
    expect(refused.isPrivate).toBe(true);
    for (const what of ["status", "remove", "refresh", "undo", "bind"])
      expect(textOf((await corpus(what, {}, member())).message)).toContain("may manage this server");
    const direct = await corpus("add", {}, { ...file("a.txt", "No.\n"), guild: null });
    expect(textOf(direct.message)).toContain("may manage this server");
    expect(shelves.files()).toHaveLength(3);
    await corpus("add", {}, file("a.txt", "The crane lifts wood.\n"));
    const typedBy = async (place = {}) =>
      (await shelves.discord.type("corpus remove", "article", "", place).answered()).choices;
    expect(await typedBy()).toHaveLength(1);
    expect(await typedBy(member())).toEqual([]);
  });

  it("fetches files from Discord alone, and no more of them than is taken", async () => {
    const elsewhere = { name: "a.txt", content: "No.", url: "https://files.example/attachments/1" };
    const huge = { name: "b.txt", content: "No.", size: 40_000_000 };
    const text = textOf((await corpus("add", {}, { files: { file: elsewhere, file_2: huge } })).message);
    expect(text).toMatch(/a\.txt is not a file of Discord/u);
    expect(text).toMatch(/b\.txt is larger than 32 MB/u);
    expect(shelves.discord.requests.filter(({ path }) => path.startsWith("/attachments"))).toEqual([]);
  });

  it.each<[string, string, (response: ServerResponse) => void, RegExp]>([
    ["is gone", "x", (response) => void response.writeHead(404).end(), /could not be fetched/u],
    ["is behind a fault", "x", (response) => void response.writeHead(503).end(), /could not be fetched/u],
    [
      "lies elsewhere",
      "x",
      (response) => void response.writeHead(302, { location: "/" }).end(),
      /could not/u,
    ],
    ["breaks off", "x".repeat(99), breaksOff, /could not be fetched/u],
    ["ends before its end", "The crane lifts wood.", endsEarly, /came cut short/u],
    [
      "is more than was said",
      "x",
      (response) => void response.end(Buffer.alloc(33 << 20)),
      /larger than 32 MB/u,
    ],
    ["is empty", "", (response) => void response.end(), /is empty/u],
  ])(
    "takes nothing of a file that %s, and the others all the same",
    async (_, content, serve, why) => {
      const files = {
        file: { name: "bad.txt", content, serve },
        file_2: { name: "good.txt", content: "The ship carried rope.\n" },
      };
      const text = textOf((await corpus("add", {}, { files })).message).replaceAll("\\", "");
      expect(text).toContain("1 article added");
      expect(text).toMatch(new RegExp(`Refused: bad.txt .*${why.source}`, "u"));
      expect(shelves.files().filter((name) => name.startsWith("server-"))).toEqual([
        `server-${HERE}/good.md`,
      ]);
    },
    60_000,
  );

  it("stores what several hand over at once once, and takes it back once for who clicks twice", async () => {
    const same = file("a.txt", "The crane lifts wood.\n");
    const people = [1, 2, 3].map((n) => ({ ...same, user: `500000000000000000${n}` }));
    const added = await Promise.all(people.map(async (person) => corpus("add", {}, person)));
    const heads = added.map(({ message }) => textOf(message));
    expect(heads.filter((text) => text.includes("1 article added"))).toHaveLength(1);
    expect(heads.filter((text) => text.includes("There already: "))).toHaveLength(2);
    const change = added.find(({ message }) => textOf(message).includes("1 article added"));
    const clicks = [1, 2].map(async () => said(shelves.discord.press(change?.message ?? null, "Undo")));
    const undone = await Promise.all(clicks);
    expect(undone.filter((text) => text.includes("Undone: 1 article removed"))).toHaveLength(1);
    expect(undone.filter((text) => text.includes("undone already"))).toHaveLength(1);
    expect(shelves.files()).toHaveLength(3);
  });

  it("changes no collection but its own, by no name, and reads no path of the machine", async () => {
    for (const collection of ["town", ".", "..", "../x", `server-${THERE}`, "a/b"]) {
      const text = textOf((await corpus("add", { collection }, file("a.txt", "No.\n"))).message);
      expect(text).toMatch(/is not changed from here|There is no collection/u);
    }
    writeFileSync(join(shelves.folder, "secret.txt"), "The secret word is plum.\n");
    const text = textOf((await corpus("add", { address: join(shelves.folder, "secret.txt") })).message);
    expect(text).toContain("is no address");
    // What another collection has already is neither told nor replaced.
    await corpus("add", {}, file("pier.txt", "The pier was painted green.\n"));
    expect(shelves.files()).toContain(`server-${HERE}/pier.md`);
    expect(shelves.files()).toHaveLength(4);
  });

  it("does not follow a link out of the corpus", async () => {
    mkdirSync(join(shelves.folder, "outside"));
    symlinkSync(join(shelves.folder, "outside"), join(shelves.folder, "corpus", `server-${HERE}`));
    const text = textOf((await corpus("add", {}, file("a.txt", "No.\n"))).message);
    expect(text).toContain("is a link out of the corpus folder");
    expect(shelves.archive.journal.latest(null, 9)).toEqual([]);
  });

  it("is acknowledged and says how far it is while a source takes its time", async () => {
    let letGo = () => {};
    const wait = new Promise<void>((resolve) => (letGo = resolve));
    const slow = await openShelves(
      { "mill.md": "The mill.\n" },
      {
        deferAfterMs: 1,
        importing: async function* () {
          yield { kind: "refused", from: "https://x.example/1", reason: "is slow" };
          await wait;
          yield { kind: "refused", from: "https://x.example/2", reason: "is slow too" };
        },
      },
    );
    const address = "https://x.example/1 https://x.example/2";
    const adding = await slow.discord.chat("corpus add", { address }).acknowledged();
    expect([adding.isDeferred, adding.isEphemeral]).toEqual([true, true]);
    letGo();
    await adding.answered();
    while (!textOf(adding.message).includes("is slow too")) await new Promise((wait) => setImmediate(wait));
    expect([adding.answers, textOf(adding.message).includes("Read")]).toEqual([1, false]);
    await slow.close();
  });
});

describe("/corpus remove and undo", () => {
  const remove = async (article: string, place = {}) => corpus("remove", { article }, place);

  it("removes an article of one's own and takes it back with the button, byte for byte", async () => {
    await corpus("add", {}, file("ship.md", "---\nauthor: Ada\n---\nThe ship carried rope.\n"));
    const path = join(shelves.folder, "corpus", `server-${HERE}`, "ship.md");
    const before = readFileSync(path, "utf8");
    const removed = await remove(`server-${HERE}/ship`);
    expect(textOf(removed.message)).toContain("1 article removed");
    expect(await asked("What did the ship carry?")).not.toContain("rope");
    const undone = await shelves.discord.press(removed.message, "Undo").answered();
    expect(textOf(undone.message)).toContain("Undone");
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(await asked("What did the ship carry?")).toContain("rope");
    const twice = await shelves.discord.press(removed.message, "Undo").answered();
    expect(textOf(twice.message)).toContain("undone already");
    const other = await shelves.discord.press(removed.message, "Undo", { guild: THERE }).answered();
    expect(textOf(other.message)).toContain("no change to undo");
    const anybody = await shelves.discord.press(removed.message, "Undo", member()).answered();
    expect(textOf(anybody.message)).toContain("may manage this server");
  });

  it("takes the last change back, one after another, and not what was changed since", async () => {
    await corpus("add", {}, file("a.txt", "The crane lifts wood.\n"));
    await corpus("add", {}, file("a.txt", "The crane lifts stone.\n"));
    await corpus("undo");
    expect(await asked("What does the crane lift?")).toContain("wood");
    shelves.put(`server-${HERE}/a.md`, "The crane lifts ice.\n");
    expect(textOf((await corpus("undo")).message)).toContain("was changed again since");
    expect(textOf((await corpus("undo", {}, { guild: THERE })).message)).toContain("no change to undo");
  });

  it("refuses what is not one's own, and a line of a file of many", async () => {
    for (const article of ["mill", "town/pier", "nowhere", "../../etc/passwd"])
      expect(textOf((await remove(article)).message)).toContain("no article");
    const line = await remove("line", { guild: OPERATORS });
    expect(textOf(line.message)).toContain("no file of its own");
    await remove("town/pier", { guild: OPERATORS });
    expect(shelves.files()).toEqual(["all.jsonl", "mill.md"]);
    const typed = await shelves.discord.type("corpus remove", "article", "").answered();
    expect(typed.choices).toEqual([]);
    const theirs = await shelves.discord
      .type("corpus remove", "article", "", { guild: OPERATORS })
      .answered();
    expect(theirs.choices?.map(({ value }) => value)).toEqual(["line", "mill"]);
  });

  it("is in the journal with who and when, until they ask to be forgotten", async () => {
    await corpus("add", {}, { ...file("a.txt", "The crane lifts wood.\n"), name: "Mara" });
    const status = textOf((await corpus("status")).message).replaceAll("\\", "");
    expect(status).toContain("1 article added · just now · by Mara (user0001)");
    const forget = await shelves.discord.chat("forget").answered();
    await shelves.discord.press(forget.message, "Delete all of it").answered();
    const after = textOf((await corpus("status")).message);
    expect(after).toContain("1 article added · just now");
    expect(after).not.toContain("Mara");
  });
});

describe("/corpus status and refresh", () => {
  it("tells of what this place sees, and of refused files with their reasons", async () => {
    shelves.put("town/broken.md", "---\npublished: never\n---\nNo.");
    shelves.put(`server-${THERE}/theirs.md`, "---\npublished: never\n---\nNo.");
    shelves.put(`server-${THERE}/plum.md`, "A plum.");
    const looked = textOf((await corpus("refresh")).message).replaceAll("\\", "");
    expect(looked).toContain("3 articles here");
    expect(looked).toMatch(/town\/broken\.md: has .*published/u);
    expect(looked).not.toContain(THERE);
    const theirs = textOf((await corpus("status", {}, { guild: THERE })).message).replaceAll("\\", "");
    expect(theirs).toContain(`server-${THERE}: 1 article · changed from here`);
    expect(theirs).toContain(`server-${THERE}/theirs.md`);
  });

  it("fetches an article anew from its address", async () => {
    const from = "https://x.example/ship";
    const draft = draftOf({ title: "The ship", url: from }, "The ship carried honey.");
    const page: Imported = { kind: "replaced", from, id: "ship", path: "ship.md", origin: null, draft };
    const sources: string[] = [];
    const own = await openShelves(
      { "ship.md": "---\ntitle: The ship\nurl: https://x.example/ship\n---\nThe ship carried rope.\n" },
      {
        importing: async function* (_, given) {
          sources.push(...given);
          yield page;
        },
      },
    );
    const anew = async (guild: string) =>
      said(own.discord.chat("corpus refresh", { article: "ship" }, { guild }));
    expect(await anew(OPERATORS)).toContain("1 article replaced");
    expect(sources).toEqual(["https://x.example/ship"]);
    expect(own.corpus.engine().article("ship", {})?.article.text).toContain("honey");
    expect(await anew(HERE)).toContain("no article");
    await own.close();
  });
});

describe("/corpus bind", () => {
  const bind = async (values: Record<string, string | boolean>, place = {}) =>
    textOf((await corpus("bind", values, place)).message).replaceAll("\\", "");

  it("limits a channel and its threads, and a server, to some of what it may see; it can be undone", async () => {
    expect(await bind({ collections: "town", here: true })).toContain("Seen in this channel: town");
    expect(await asked("When did the mill reopen?", { channel: CHANNEL })).not.toContain("Monday");
    expect(await asked("What was painted green?")).toContain("pier");
    const thread = { channel: "3000000000000000777", parent: CHANNEL };
    expect(await asked("When did the mill reopen?", thread)).not.toContain("Monday");
    const elsewhere = { channel: "3000000000000000002" };
    expect(await asked("When did the mill reopen?", elsewhere)).toContain("Monday");
    await corpus("undo");
    expect(await asked("When did the mill reopen?")).toContain("Monday");
    expect(await bind({ collections: "." })).toContain("Seen in this server: in no collection");
    expect(await asked("What was painted green?")).not.toContain("was painted green.");
    await bind({ collections: "*" });
    expect(await asked("What was painted green?")).toContain("was painted green.");
  });

  it("names the channels that are bound as people know them, where the one who asks sees them", async () => {
    await bind({ collections: "town", here: true });
    const here = await said(shelves.discord.chat("corpus status"));
    expect(here).toContain(`#c0001 (${CHANNEL}): town`);
    await bind({ collections: "*", here: true });
    const hidden = { channel: HIDDEN_CHANNEL };
    await bind({ collections: "town", here: true }, hidden);
    expect(await said(shelves.discord.chat("corpus status", {}, { user: "5000000000000000008" }))).toContain(
      `Channel ${HIDDEN_CHANNEL}: town`,
    );
    await bind({ collections: "*", here: true }, hidden);
  });

  it("grants from the operators alone, and never what is another server's own", async () => {
    shelves.put(`server-${THERE}/plum.md`, "The plum is ripe.\n");
    await shelves.corpus.refresh();
    expect(await bind({ collections: `server-${THERE}` })).toContain("no collection");
    expect(await bind({ collections: "town", server: THERE })).toContain("OPERATOR_GUILD_IDS");
    expect(await bind({ collections: "town", own: "town" })).toContain("OPERATOR_GUILD_IDS");
    const grant = { collections: "town", server: HERE, own: "gazette" };
    expect(await bind(grant, { guild: OPERATORS })).toContain("The server may see: town");
    expect(await asked("When did the mill reopen?")).not.toContain("Monday");
    expect(await bind({ collections: "." })).toContain("no collection");
    await corpus("add", {}, file("a.txt", "The crane lifts wood.\n"));
    expect(shelves.files()).toContain("gazette/a.md");
    expect(await asked("What does the crane lift?")).toContain("wood");
    expect(await asked("What does the crane lift?", { guild: THERE })).not.toContain("wood");
    expect(await bind({ collections: "*", server: "12" }, { guild: OPERATORS })).toContain("no server");
  });

  it("offers the collections that may be bound, the last of a list being typed", async () => {
    const typed = await shelves.discord.type("corpus bind", "collections", "., t").answered();
    expect(typed.choices?.map(({ value }) => value)).toEqual(["., town"]);
  });
});

describe("what names nothing", () => {
  it("binds a place to nothing by no slip, and removes nothing", async () => {
    const bound = textOf((await corpus("bind", { collections: " , " })).message);
    expect(bound).toContain("or \\* for all. There are “.”, “town”");
    expect(await asked("When did the mill reopen?")).toContain("Monday");
    expect(textOf((await corpus("remove", { article: " " })).message)).toContain(
      "Name the article to remove",
    );
  });
});

describe("an old answer", () => {
  it("says under each of its buttons that its article is gone", async () => {
    const mill = await shelves.discord.chat("ask", { question: "When did the mill reopen?" }).answered();
    const form = await shelves.discord.press(mill.message, "Follow-up").answered();
    rmSync(join(shelves.folder, "corpus", "mill.md"));
    await shelves.corpus.refresh();
    for (const button of ["Context", "Sources", "Figures"]) {
      const pressed = await said(shelves.discord.press(mill.message, button));
      expect(pressed).toBe("\nThe article “mill” is not among the articles here any more.");
    }
    const followed = await said(shelves.discord.submit(form.modal, { question: "and who owns it?" }));
    expect(followed).toContain("not among the articles here any more");
  });

  it("opens with the version that it cites, and says what became of its article", async () => {
    const mill = await shelves.discord.chat("ask", { question: "When did the mill reopen?" }).answered();
    const context = async () => said(shelves.discord.press(mill.message, "Context"));
    shelves.put("mill.md", "---\ntitle: The mill\n---\nThe mill of Orrin closed for good.\n");
    await shelves.corpus.refresh();
    const opened = await context();
    expect(opened).toContain("The mill of Orrin reopened on Monday.");
    expect(opened).toContain("has been changed since this answer was given");
    shelves.put("news.md", "---\ntitle: The mill again\nsupersedes: mill\n---\nThe mill is a museum.\n");
    await shelves.corpus.refresh();
    expect(await context()).toContain("was replaced by “The mill again” (news)");
    expect(await asked("What closed for good?")).toContain("do not say");
    shelves.put("news.md", "---\ntitle: The mill again\n---\nThe mill is a museum.\n");
    await shelves.corpus.refresh();
    expect(await asked("What closed for good?")).toContain("closed for good.”");
    // What a place may no longer see is opened in no version.
    await corpus("bind", { collections: "town" });
    expect(await context()).toContain("is not among the articles here");
  });

  it("shows beside a quote what its publisher corrected", async () => {
    const text = "---\nstatus: corrected\ncorrected: The day was Tuesday.\n---\nThe ship left on Monday.\n";
    shelves.put("ship.md", text);
    await shelves.corpus.refresh();
    const answer = await asked("When did the ship leave?");
    expect(answer).toContain("**corrected**: The day was Tuesday.");
    expect(answer.split("The day was Tuesday.")).toHaveLength(2);
  });
});

it("shows its buttons and its refusals as Discord takes them", async () => {
  const status = await corpus("status");
  expect(componentsOf(status.message ?? {}).length).toBeGreaterThan(1);
});

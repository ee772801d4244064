import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/commands.ts";
import type { Exchange } from "../support/discord/exchange.ts";
import { HERE, openShelves, OPERATORS, type Shelves, THERE } from "../support/discord/library.ts";
import type { Place } from "../support/discord/server.ts";
import { componentsOf, type MessageData, textOf } from "../support/discord/world.ts";

/**
 * Articles that say alike things in the same words, so that every one of them is found by every question: each
 * has a name of its own in all its fields, and figures of its own. Whatever of that leaves the bot is seen.
 */
const SHELVES = [
  { folder: "", name: "Ashford", books: "71,301", cost: "3.1", day: "3 May 2021" },
  { folder: "town/", name: "Brimley", books: "71,302", cost: "3.2", day: "4 May 2021" },
  { folder: `server-${HERE}/`, name: "Corvane", books: "71,303", cost: "3.3", day: "5 May 2021" },
  { folder: `server-${THERE}/`, name: "Dunmore", books: "71,304", cost: "3.4", day: "6 May 2021" },
  { folder: "harbour/", name: "Elstead", books: "71,305", cost: "3.5", day: "7 May 2021" },
] as const;
type Name = (typeof SHELVES)[number]["name"];

const pathOf = ({ folder }: (typeof SHELVES)[number]) => `${folder}mill`;
const files = Object.fromEntries(
  SHELVES.map((shelf, at) => [
    `${pathOf(shelf)}.md`,
    [
      "---",
      `title: The mill of ${shelf.name}`,
      `source: The ${shelf.name} Post`,
      `author: Jo ${shelf.name}`,
      `published: 2021-06-1${at}`,
      `url: https://${shelf.name.toLowerCase()}.example/mill`,
      "---",
      `Ada ${shelf.name}, a baker, said the mill of ${shelf.name} reopened on ${shelf.day}.`,
      `Visitors paid $${shelf.cost} million for bread. The library of ${shelf.name} holds ${shelf.books} books.`,
      "",
    ].join("\n"),
  ]),
);
const broken = "---\npublished: never\n---\nNo.";

/** What tells one shelf's article from the others: in texts, addresses, figures, days, and names of files. */
const marksOf = (name: Name, { paths = true } = {}): RegExp => {
  const { books, cost, day, folder } = SHELVES.find((shelf) => shelf.name === name)!;
  const own = folder === "" || !paths ? [] : [`${folder}mill`, `${folder}broken`];
  return new RegExp([name, books, cost.replace(".", "\\."), day, ...own].join("|"), "i");
};

let shelves: Shelves;
beforeAll(async () => {
  const faults = SHELVES.map(({ folder }) => [`${folder}broken.md`, broken]);
  shelves = await openShelves({ ...files, ...Object.fromEntries(faults) });
});
afterAll(async () => shelves.close());

const corpus = async (what: string, values: Record<string, string | boolean>, place: Place) =>
  shelves.discord.chat(`corpus ${what}`, values, place).answered();

/** All that left the bot: texts without escapes, and files. */
function sentSince(before: number): string {
  return (
    shelves.discord.requests
      .slice(before)
      .flatMap(({ body, files: attached }) => [
        JSON.stringify(body) ?? "",
        ...attached.map(({ content }) => content.toString("latin1")),
      ])
      .join("\n")
      .replaceAll("\\", "")
      // What a person typed, or their button held, is said back to them.
      .replaceAll(/(?:There is no article|The article) “[^”]*”/g, "")
  );
}

/** Everything that people can do in a place, each answer awaited; gives the actions and options that were met. */
async function doEverything(place: Place): Promise<ReadonlySet<string>> {
  const { discord } = shelves;
  const met = new Set<string>();
  const chats: [string, Record<string, string | boolean>][] = [
    ...QUESTIONS.map((question): [string, Record<string, string>] => ["ask", { question }]),
    ["ask", { question: QUESTIONS[0]!, private: true }],
    ...SHELVES.map((shelf): [string, Record<string, string>] => [
      "ask",
      { question: "How many books does the library hold?", article: pathOf(shelf) },
    ]),
    ["cite", { claim: "The library holds 90 books." }],
    ["facts", {}],
    ["facts", { kind: "money", topic: "bread" }],
    ["timeline", {}],
    ["sources", {}],
    ["help", {}],
    ["forget", {}],
    // Whoever manages a server looks after all of it, whatever it chose of that for one channel.
    ...(place.channel === undefined ? LOOKING : []),
  ];
  const answers: (MessageData | null)[] = [];
  for (const [name, values] of chats) {
    answers.push((await discord.chat(name, values, place).answered()).message);
    met.add(name.split(" ")[0]!);
  }
  await discord.menu("Check against the articles", "The library holds 90 books.", place).answered();
  await discord.replyTo(discord.say(QUESTIONS[1]!, place));
  for (const [command, option] of COMPLETED) {
    if (place.channel !== undefined && command.startsWith("corpus")) continue;
    for (const typed of ["", "mill", "wh", "a"]) await discord.type(command, option, typed, place).answered();
  }
  // Each action is pressed under the first messages that have it, and under what they lead to.
  const pressed = new Map<string, number>();
  for (let at = 0; at < answers.length; at += 1) {
    for (const { custom_id: id, options } of componentsOf(answers[at] ?? {})) {
      const action = id?.split(":")[0] ?? "";
      const times = pressed.get(action) ?? 0;
      if (id === undefined || times >= PRESSES || UNPRESSED.includes(action)) continue;
      pressed.set(action, times + 1);
      met.add(action);
      for (const value of options?.slice(0, 6).map((one) => one.value) ?? [undefined]) {
        const where = value === undefined ? place : { ...place, value };
        const done: Exchange = await discord.press(answers[at] ?? null, id, where).answered();
        answers.push(done.message);
        if (done.modal === null) continue;
        const question = "and how many books does it hold?";
        answers.push((await discord.submit(done.modal, { question }, place).answered()).message);
      }
    }
  }
  return met;
}

const QUESTIONS = [
  "Where did the mill reopen?",
  "How many books does the library hold?",
  "When did the mill reopen?",
  "How much did visitors pay for bread?",
  "Who said that the mill reopened?",
  "Who wrote the article?",
  "What did the zeppelin carry?",
];
const PRESSES = 2;
const LOOKING: readonly [string, Record<string, string>][] = [
  ["corpus status", {}],
  ["corpus refresh", {}],
];
/** They would take away what is pressed next. */
const UNPRESSED = ["forget_all", "corpus_undo"];
const COMPLETED = commands.flatMap(({ definition: { name, options, subcommands = [] } }) =>
  [{ name, options }, ...subcommands.map((one) => ({ ...one, name: `${name} ${one.name}` }))].flatMap((one) =>
    one.options
      .filter((option) => option.autocomplete === true)
      .map((option) => [one.name, option.name] as const),
  ),
);

const server = { guild: HERE };
const channel = { guild: HERE, channel: "3000000000000000002" };
const thread = { ...channel, channel: "3000000000000000555", parent: channel.channel };
const lost = { ...channel, channel: "3000000000000000556", parent: channel.channel };
const PLACES: readonly [string, Place, readonly Name[]][] = [
  ["a server without a binding", server, ["Ashford", "Brimley", "Corvane", "Elstead"]],
  ["a server that was granted a collection", { guild: THERE }, ["Brimley", "Dunmore"]],
  ["a channel that chose one", channel, ["Brimley"]],
  ["a thread of that channel", thread, ["Brimley"]],
  ["a thread that Discord tells nothing of", lost, ["Brimley"]],
  ["a direct conversation", { guild: null }, ["Ashford", "Brimley", "Elstead"]],
  ["a server of the operators", { guild: OPERATORS }, ["Ashford", "Brimley", "Elstead"]],
];

describe("what is not bound to a place", () => {
  beforeAll(async () => {
    await corpus("bind", { collections: "town", server: THERE }, { guild: OPERATORS });
    await corpus("bind", { collections: "town", here: true }, channel);
    shelves.discord.threads.set(thread.channel, { id: thread.channel, type: 11, parent_id: thread.parent });
  });

  it.each(PLACES)(
    "is not seen in %s, by any way, and what is bound is",
    async (_, place, seen) => {
      const before = shelves.discord.requests.length;
      const met = await doEverything(place);
      const sent = sentSince(before);
      for (const { name } of SHELVES) {
        const found = marksOf(name).exec(sent);
        const where = found === null ? null : sent.slice(found.index - 200, found.index + 40);
        expect([name, seen.includes(name) ? found !== null : where]).toEqual([
          name,
          seen.includes(name) || null,
        ]);
      }
      expect(met.has("corpus")).toBe(place.channel === undefined);
      const actions = commands.flatMap((command) => Object.keys(command.actions ?? {}));
      const forged = FORGED.map(({ id }) => id.split(":")[0]!);
      const tried = new Set([...met, ...forged, ...UNPRESSED]);
      expect(actions.filter((action) => !tried.has(action))).toEqual([]);
      // Some hundred presses and questions each, on however busy a machine.
    },
    60_000,
  );

  it.each(PLACES)("is not seen in %s under buttons of another place or time", async (_, place, seen) => {
    const before = shelves.discord.requests.length;
    for (const { id, value } of FORGED) {
      const message = { id: "1", components: [{ type: value === undefined ? 2 : 3, custom_id: id }] };
      const where = value === undefined ? place : { ...place, value };
      await shelves.discord.press(message, id, where).answered();
    }
    const sent = sentSince(before);
    for (const { name } of SHELVES.filter((shelf) => !seen.includes(shelf.name))) {
      // The button itself may carry an id: what it is told of is nothing more.
      const found = marksOf(name, { paths: false }).exec(sent);
      expect(found === null ? null : sent.slice(found.index - 200, found.index + 40)).toBeNull();
    }
  });

  it("is not seen where Discord does not say what channel it is", async () => {
    const before = shelves.discord.requests.length;
    const unsaid = {
      ...lost,
      change: (event: Record<string, unknown>) => {
        delete event["channel"];
      },
    };
    for (const question of QUESTIONS) await shelves.discord.chat("ask", { question }, unsaid).answered();
    await shelves.discord.chat("facts", {}, unsaid).answered();
    for (const typed of ["", "who"]) await shelves.discord.type("ask", "question", typed, unsaid).answered();
    const sent = sentSince(before);
    for (const { name } of SHELVES) expect([name, marksOf(name).exec(sent)]).toEqual([name, null]);
  });

  it("is not seen under old buttons, and not in what was asked before", async () => {
    const asking = async (question: string) =>
      (await shelves.discord.chat("ask", { question, private: true }, server).answered()).message;
    const answers = [];
    for (const question of QUESTIONS) answers.push(await asking(question));
    await shelves.discord.chat("ask", { question: "Who is Ada Brimley?" }, server).answered();
    const bound = await corpus("bind", { collections: "harbour" }, server);
    expect(textOf(bound.message)).toContain("Seen in this server: harbour");
    const before = shelves.discord.requests.length;
    for (const answer of answers) {
      for (const { custom_id: id, options } of componentsOf(answer ?? {})) {
        if (id === undefined) continue;
        const value = options?.[0]?.value;
        const done = await shelves.discord
          .press(answer, id, value === undefined ? server : { ...server, value })
          .answered();
        if (done.modal !== null)
          await shelves.discord.submit(done.modal, { question: "and when was that?" }, server).answered();
      }
    }
    for (const typed of ["", "who", "brimley"])
      await shelves.discord.type("ask", "question", typed, server).answered();
    const sent = sentSince(before);
    for (const name of ["Ashford", "Brimley", "Dunmore"] as const) {
      const found = marksOf(name).exec(sent);
      expect(found === null ? null : sent.slice(found.index - 200, found.index + 40)).toBeNull();
    }
    await corpus("bind", { collections: "*" }, server);
  });
});

/** Buttons that the bot draws rarely, and those that somebody might wish it had drawn. */
const FORGED: readonly { readonly id: string; readonly value?: string }[] = [
  ..."page:1 facts_page:1||| timeline_page:1||| facts_csv:1||| facts_json:1|money|| corpus_undo:x"
    .concat(" timeline_picture:1||| timeline_json:1||| share:a1 wanted:a1 context:a1:1 forget:")
    .split(" ")
    .map((id) => ({ id })),
  ...SHELVES.flatMap((shelf) => [
    { id: `source:${pathOf(shelf)}` },
    { id: `reference:apa ${pathOf(shelf)}` },
    { id: "source", value: pathOf(shelf) },
    { id: "reference", value: `bibtex ${pathOf(shelf)}` },
  ]),
  ...Array.from({ length: 12 }, (_, at) => ({ id: "figure", value: `${at + 1}|||` })),
];

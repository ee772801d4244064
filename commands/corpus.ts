import type {
  ActionInput,
  Changed,
  Choice,
  Command,
  CommandInput,
  Library,
  Option,
  PartialInput,
  Reply,
  Services,
} from "../src/domain.ts";
import { articleChoices } from "./parts/choices.ts";
import { changedReply, refuseUnchanged } from "./parts/corpus-change.ts";
import { statusReply } from "./parts/corpus-status.ts";
import { collectionChoices, namesIn } from "./parts/collections.ts";
import { say } from "./parts/say.ts";
import { givenText } from "./parts/words.ts";

/** How many files or articles one command takes. */
const SEVERAL = 5;

const COLLECTIONS = "Their names with commas between them; . for articles in none, * for all";

/** `/corpus`: looks after the articles, for those who may manage the server. */
export const corpus: Command = {
  definition: {
    name: "corpus",
    description: "Looks after the articles: for members who may manage the server",
    options: [],
    manages: true,
    subcommands: [
      {
        name: "status",
        description: "What is read here, what could not be, and the last changes",
        options: [],
      },
      {
        name: "add",
        description: "Adds articles: files or addresses, several at once",
        options: [
          option("address", "Addresses of pages, with spaces between them"),
          ...numbered("file", (name) => option(name, "A file with articles", { kind: "file" })),
          option("collection", "The collection that they go to", { autocomplete: true }),
        ],
      },
      {
        name: "remove",
        description: "Removes articles; it can be undone",
        options: numbered("article", (name, at) =>
          option(name, "The article to remove", { required: at === 0, autocomplete: true }),
        ),
      },
      {
        name: "refresh",
        description: "Looks at the files now, or fetches an article anew from its address",
        options: [option("article", "The article to fetch anew", { autocomplete: true })],
      },
      { name: "undo", description: "Takes the last change back", options: [] },
      {
        name: "bind",
        description: "Says which collections are seen in this server or channel",
        options: [
          option("collections", COLLECTIONS, { required: true, autocomplete: true }),
          option("here", "In this channel alone", { kind: "flag" }),
          option("server", "Operators: what another server may see, by its id"),
          option("own", "Operators: the collection that the server's members change"),
        ],
      },
    ],
  },
  run: async (input, services) => managed(services, async (library) => run(input, library, services)),
  complete,
  actions: { corpus_undo: async (input, services) => managed(services, async (one) => undo(input, one)) },
};

/** What Discord hides from others is checked all the same: whoever runs a server can show commands to anybody. */
async function managed(services: Services, act: (library: Library) => Promise<Reply>): Promise<Reply> {
  const { library, asker } = services;
  if (library === undefined) return say("refusal", NOT_HERE);
  return asker === undefined || asker.mayManage === true ? act(library) : say("refusal", NOT_YOU);
}

async function run(input: CommandInput, library: Library, services: Services): Promise<Reply> {
  const text = (name: string) => givenText(input.values[name]) ?? null;
  const progress = services.progress ?? (() => {});
  switch (input.subcommand) {
    case "add": {
      const given = {
        uploads: input.uploads ?? [],
        sources: text("address") ?? "",
        collection: text("collection"),
      };
      return done(await library.add(given, progress));
    }
    case "remove":
      return done(await library.remove(numbered("article", text).filter((id) => id !== null)));
    case "refresh": {
      const changed = await library.refresh(text("article"), progress);
      const isLook = "change" in changed && text("article") === null;
      return isLook ? statusReply(await library.status(), services) : done(changed);
    }
    case "undo":
      return done(await library.undo(null));
    case "bind": {
      const names = namesIn(text("collections") ?? "");
      return done(
        await library.bind({
          collections: names.includes("*") ? null : names,
          channel: input.values["here"] === true,
          server: text("server"),
          own: text("own"),
        }),
      );
    }
    default:
      return statusReply(await library.status(), services);
  }
}

async function undo({ payload }: ActionInput, library: Library): Promise<Reply> {
  return done(await library.undo(payload));
}

async function complete(input: PartialInput, { library, asker }: Services): Promise<readonly Choice[]> {
  if (library === undefined || (asker !== undefined && asker.mayManage !== true)) return [];
  if (input.option.startsWith("article")) return articleChoices(input.typed, await library.articles());
  if (input.option === "collections") return collectionChoices(input.typed, await library.collections());
  if (input.option !== "collection") return [];
  const { collections } = await library.status();
  const mine = collections.filter(({ mayChange }) => mayChange);
  return collectionChoices(
    input.typed.replaceAll(",", ""),
    mine.map(({ name }) => name),
  );
}

function done(changed: Changed): Reply {
  return "unchanged" in changed ? refuseUnchanged(changed.unchanged) : changedReply(changed);
}

function option(name: string, description: string, more: Partial<Option> = {}): Option {
  return { name, description, kind: "text", required: false, ...more };
}

/** Discord has no lists: several of a kind are options of their own. */
function numbered<T>(name: string, make: (name: string, at: number) => T): T[] {
  return Array.from({ length: SEVERAL }, (_, at) => make(at === 0 ? name : `${name}_${at + 1}`, at));
}

const NOT_HERE = "The articles cannot be changed from here: put files into the corpus folder instead.";
const NOT_YOU =
  "The articles are looked after by members who may manage this server. Ask one of them, or press “Tell the curators” under an answer that is missing.";

import type { Command, CommandDefinition, Reply, Services, CommandInput } from "../src/domain.ts";
import { plural } from "./parts/words.ts";

/** Gives `/help` for these commands: what Footnote is, what it reads and how it answers. */
export function helpFor(definitions: readonly CommandDefinition[]): Command {
  const definition: CommandDefinition = {
    name: "help",
    description: "What Footnote is, what it reads and how it answers",
    options: [],
    private: true,
  };
  const all = [...definitions, definition];
  return { definition, run: async (input, services) => help(all, input, services) };
}

function help(
  definitions: readonly CommandDefinition[],
  { scope }: CommandInput,
  { engine, store, asker }: Services,
): Reply {
  const offered = definitions.filter(
    ({ manages }) => manages !== true || asker === undefined || asker.mayManage === true,
  );
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: "Footnote" },
      {
        kind: "text",
        text: "Answers questions with the articles' own sentences, word for word, each with its source. Where the articles do not say, it says so and shows the closest sentences.",
      },
      { kind: "text", text: `It reads ${plural(engine.count(scope), "article")} here.` },
      { kind: "list", items: offered.map(usage) },
      ...(store.keepDays === null ? [{ kind: "text" as const, text: TYPED }] : []),
      { kind: "text", text: "What is kept:" },
      {
        kind: "list",
        items:
          store.keepDays === null
            ? KEPT_HERE
            : keptFor(
                store.keepDays,
                offered.some(({ manages }) => manages),
              ),
      },
      {
        kind: "note",
        text: "“Verbatim” promises the quote, not that the article is right. No language model writes anything.",
      },
    ],
    actions: [],
    files: [],
    private: true,
  };
}

function usage({ name, description, options, subcommands }: CommandDefinition): string {
  if (subcommands !== undefined) {
    return `/${name} ${subcommands.map((one) => one.name).join("|")}: ${description}`;
  }
  const words = options.map((option) => (option.required ? option.name : `[${option.name}]`));
  return `${[`/${name}`, ...words].join(" ")}: ${description}`;
}

/** What a person may want to know before they ask something; README says the same at more length. */
function keptFor(days: number, mayManage: boolean): string[] {
  return [
    `For ${plural(days, "day")}: what you ask and what you get, your 👍 and 👎, and what you want the curators to add, with your Discord id, so that buttons work and /forget finds it.`,
    "Where: in a file on the machine of whoever runs me. I send it nowhere.",
    "Others may be offered questions that were answered in channels they can see: never private ones, never who asked. The curators' report of what was not answered names nobody.",
    ...(mayManage ? ["Your name beside what you change with /corpus, so that others know whom to ask."] : []),
    "/forget deletes all of it at once.",
  ];
}

/** Discord offers the options itself. */
const TYPED =
  "The first option is what you type; the others are named, as in “/facts harbour kind: money”. /quit ends the conversation.";

const KEPT_HERE: readonly string[] = [
  "Your last questions and answers, in memory, until this conversation ends. /forget deletes them at once.",
];

import type { Command } from "commander";
import { readConfig } from "../config.ts";
import type { Engine } from "../domain.ts";
import type { Models } from "../models.ts";
import { Complaint, type Session } from "../terminal/session.ts";
import { collect, day } from "./values.ts";
import type { World } from "./world.ts";

/** The options of every verb that reads articles. */
export interface Reading {
  readonly corpus: readonly string[];
  readonly collection: readonly string[];
  readonly asOf?: string;
}

/** Gives a verb the options of every verb that reads articles. */
export function reading(verb: Command): Command {
  return verb
    .option(...CORPUS_OPTION)
    .option(
      "--collection <name>",
      "only articles of this collection; may be given more than once",
      collect,
      [],
    )
    .option("--as-of <day>", "ask as of this day: articles published later do not exist for it", day);
}

/** Gives the session that a verb reading articles runs in. */
export function sessionFor({ corpus, collection, asOf }: Reading, world: World, models?: Models): Session {
  const checked = (engine: Engine) => {
    for (const name of collection) checkCollection(name, engine);
    return engine;
  };
  return {
    ...world,
    open: async () => checked(await world.open(corpus, readConfig(world.environment), models)),
    follow: async () => {
      const config = readConfig(world.environment);
      const opened = await world.follow(corpus, config);
      try {
        checked(opened.engine());
      } catch (error) {
        // A corpus that goes on being followed would keep the process for ever.
        await opened.close();
        throw error;
      }
      const curating = async () => world.curating(opened, world.paths(corpus, config), config);
      return { ...opened, curating };
    },
    scope: {
      ...(collection.length === 0 ? {} : { collections: collection }),
      ...(asOf === undefined ? {} : { asOf }),
    },
  };
}

function checkCollection(name: string, engine: Engine): void {
  const names = new Set(engine.sources({}).map((row) => row.collection));
  if (names.has(name)) return;
  const there = [...names].filter((one) => one !== null).join(", ");
  throw new Complaint(
    `There is no collection “${name}”: ${there ? `there are ${there}` : "there are none"}.`,
  );
}

/** The option that says where the articles are. */
export const CORPUS_OPTION = [
  "--corpus <path>",
  "a folder or .jsonl file with articles; may be given more than once",
  collect,
  [] as readonly string[],
] as const;

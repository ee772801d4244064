import { readConfig } from "../config.ts";
import type { CorpusListener } from "../corpus/live.ts";
import { Complaint, tell } from "../terminal/session.ts";
import { CORPUS_OPTION, type Reading } from "./reading.ts";
import type { AddVerb, World } from "./world.ts";

/** Adds the verb `bot`. */
export const addBot: AddVerb = (program, world) => {
  program
    .command("bot")
    .description("answer in Discord")
    .option(...CORPUS_OPTION)
    .action((flags: Pick<Reading, "corpus">) => bot(flags, world));
};

/** Answers in Discord until the process is asked to end. */
export async function bot({ corpus }: Pick<Reading, "corpus">, world: World): Promise<void> {
  const config = readConfig(world.environment);
  const { token } = config.discord;
  if (token === null) {
    throw new Complaint(
      "DISCORD_TOKEN is not set: copy it from https://discord.com/developers/applications (Bot, Reset Token) into .env.",
    );
  }
  // A thread of its own reads the articles: it need not wait until discord.js is loaded.
  let told: CorpusListener | undefined;
  const opening = world.follow(corpus, config, {
    changed: (...news) => told?.changed?.(...news),
    failed: (error) => told?.failed?.(error),
    unkept: (error) => told?.unkept?.(error),
  });
  // Whoever runs the bot hears of a failure where it is waited for.
  opening.catch(() => {});
  const { runBot } = await import("../bot.ts");
  const { clock, stdout } = world;
  await runBot(
    {
      config,
      clock,
      stdout,
      dataDir: world.dataDir(config),
      paths: world.paths(corpus, config),
      version: world.version,
      open: (listener) => {
        told = listener;
        return opening;
      },
      tell: (line) => tell(world, line),
      survive: world.survive,
      stopped: world.stopped(),
    },
    token,
  );
}

import { readConfig } from "../config.ts";
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
  const { runBot } = await import("../bot.ts");
  const { clock, stdout } = world;
  await runBot(
    {
      config,
      clock,
      stdout,
      dataDir: world.dataDir(config),
      open: (told) => world.follow(corpus, config, told),
      tell: (line) => tell(world, line),
      stopped: world.stopped(),
    },
    token,
  );
}

import { readConfig } from "../config.ts";
import { Complaint, tell, write } from "../terminal/session.ts";
import { chat } from "./chat.ts";
import { bot } from "./bot.ts";
import { type Reading, reading } from "./reading.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `start`. */
export const addStart: AddVerb = (program, world, outcome) => {
  reading(program.command("start", { hidden: true })).action(async (flags: Reading) => {
    const { discord } = readConfig(world.environment);
    if (discord.token !== null) {
      if (flags.collection.length > 0 || flags.asOf !== undefined) throw new Complaint(BOT_READS_ALL);
      await bot(flags, world);
    } else {
      const message = "DISCORD_TOKEN is not set, so the conversation is here in the terminal.";
      if (world.stdin.isTTY === true) await write(world.stdout, `${message}\n`);
      else tell(world, message);
      outcome.code = await chat(flags, world);
    }
  });
};

const BOT_READS_ALL =
  "--collection and --as-of are the conversation's, and DISCORD_TOKEN is set: footnote chat takes them. What the bot shows where is said by /corpus bind.";

import { type Reading, reading, sessionFor } from "./reading.ts";
import type { AddVerb, World } from "./world.ts";

/** Adds the verb `chat`. */
export const addChat: AddVerb = (program, world, outcome) => {
  reading(program.command("chat"))
    .description("open the conversation in the terminal")
    .action(async (flags: Reading) => {
      outcome.code = await chat(flags, world);
    });
};

/** Opens the conversation and gives the exit code. */
export async function chat(flags: Reading, world: World): Promise<number> {
  const { runChat } = await import("../terminal/talk.ts");
  return runChat(sessionFor(flags, world));
}

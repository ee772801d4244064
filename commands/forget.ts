import type { ActionInput, Command, CommandInput, Held, Reply, Services } from "../src/domain.ts";
import { button } from "./parts/buttons.ts";
import { say } from "./parts/say.ts";
import { plural } from "./parts/words.ts";

/** `/forget`: deletes what is kept of the person who asks, once they confirmed it. */
export const forget: Command = {
  definition: { name: "forget", description: "Deletes what is kept of you", options: [], private: true },
  run,
  actions: { forget_all: forgetAll },
};

async function run(_: CommandInput, { store }: Services): Promise<Reply> {
  const held = await store.held();
  if (isNothing(held)) return say("info", "Nothing is kept of you.");
  const text = `Kept of you, everywhere: ${counted(held)}. Deleting them cannot be undone, and the buttons under your answers stop working.`;
  return { ...say("info", text), actions: [button("Delete all of it", "forget_all", "")] };
}

async function forgetAll(_: ActionInput, { store }: Services): Promise<Reply> {
  const forgotten = await store.forget();
  return say("info", isNothing(forgotten) ? "Nothing is kept of you." : `Deleted: ${counted(forgotten)}.`);
}

function isNothing({ answers, feedback, changes }: Held): boolean {
  return answers + feedback + changes === 0;
}

function counted({ answers, feedback, changes }: Held): string {
  const said = `${plural(answers, "question")} with the answers, ${plural(feedback, "verdict")} on answers`;
  return changes === 0 ? said : `${said}, your name beside ${plural(changes, "change")} of the articles`;
}

import { say } from "../../commands/parts/say.ts";
import type { Reply } from "../domain.ts";

/** What Discord's people read where no command speaks, by reason. Each says what happened and what to do next. */
export const WORDING = {
  server: () =>
    refusal(
      "I answer only in the servers that I was set up for, and this is not one of them. Whoever runs me can add it to ALLOWED_GUILD_IDS.",
    ),
  direct: () =>
    refusal("I answer only in the servers that I was set up for, not in direct messages. Ask me there."),
  cooldown: (waitMs: number) => {
    const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
    return refusal(
      `That was quick! Give me ${seconds === 1 ? "a second" : `${seconds} seconds`}, then ask again.`,
    );
  },
  stopping: () => refusal("I am restarting. Ask again in a minute."),
  interrupted: () =>
    refusal(
      "I was stopped before this was done. Try again in a minute; of a change to the articles, /corpus status says whether it was made.",
    ),
  long: () =>
    info(
      "This takes longer than Discord lets me answer. The work goes on: of a change to the articles, /corpus status says what came of it.",
    ),
  unknown: () =>
    refusal("This is from an older version of me, which I no longer understand. Ask the question again."),
  empty: () =>
    info("Mention me with a question, and I answer with sentences from the articles. /help says more."),
  role: () =>
    info(
      "You mentioned my role, and Discord shows me your words only where you mention me. Choose the other entry with my name, the one with my picture.",
    ),
  failed: (id: string) =>
    say(
      "error",
      `Something went wrong on my side, so there is no answer. Try again in a minute. If it happens again, give whoever runs me this number: ${id}`,
    ),
} as const;

function refusal(text: string): Reply {
  return say("refusal", text);
}

function info(text: string): Reply {
  return say("info", text);
}

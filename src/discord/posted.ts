import { MessageFlags } from "discord.js";
import { fieldsOf, textOf } from "./fields.ts";
import { remember } from "./remember.ts";

/**
 * Knows which interactions the bot has answered with a message, from what the gateway brings back: for what follows a
 * first response Discord takes no nonce, so that nothing else tells whether one was taken whose answer was lost.
 */
export interface Posted {
  /** Takes a message of the gateway's. */
  see(event: unknown): void;
  has(interaction: string): boolean;
}

/** Gives what knows the bot's last messages; its own id is asked for when one comes. */
export function createPosted(self: () => string | null): Posted {
  const answered = remember(REMEMBERED);
  return {
    see(event) {
      const { author, flags, interaction_metadata: made } = fieldsOf(event);
      const interaction = textOf(fieldsOf(made)["id"]);
      // What only says that an answer is coming is none.
      if (interaction === null || (Number(flags ?? 0) & MessageFlags.Loading) !== 0) return;
      if (textOf(fieldsOf(author)["id"]) === self()) answered.add(interaction);
    },
    has: (interaction) => answered.has(interaction),
  };
}

const REMEMBERED = 1_000;

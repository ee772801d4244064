import { actionNamed, commandNamed, commands } from "../../commands/commands.ts";
import { FOLLOW_UP } from "../../commands/parts/buttons.ts";
import { say } from "../../commands/parts/say.ts";
import type { Reply, ReplyAction, Scope, Services } from "../domain.ts";
import type { Line } from "./lines.ts";
import { Complaint } from "./session.ts";
import { picksOf, showPicks, showReply, type Pick, type Screen } from "./show.ts";
import { readTyped } from "./slash.ts";

/** What a conversation needs: the person's lines, a way to show text, and what a line is answered from. */
export interface Conversation {
  readonly lines: AsyncIterable<Line>;
  readonly write: (text: string) => Promise<void>;
  /** Shown before each line is read; absent where nobody sees it. */
  readonly prompt?: () => void;
  readonly screen: () => Screen;
  readonly services: Services;
  readonly scope: Scope;
  /** Told of an error that the person is shown no details of. */
  readonly report: (error: unknown) => void;
}

/** Answers line after line until /quit or the end of the input. */
export async function converse(conversation: Conversation): Promise<void> {
  let heard: Heard = { picks: [], form: null, last: null };
  conversation.prompt?.();
  for await (const line of conversation.lines) {
    if (line.text !== null && line.text.trim() === "") {
      conversation.prompt?.();
      continue;
    }
    const text = line.text ?? "";
    const filled = heard.form !== null && !text.startsWith("/") ? heard.form : null;
    const picked = filled === null ? pickOf(text, heard.picks) : undefined;
    // The articles may change while a line is answered: it keeps the engine that it began with.
    const served = { ...conversation, services: { ...conversation.services } };
    const reply = await guarded(conversation, async () => {
      if (line.text === null) return say("refusal", TOO_LONG);
      if (filled !== null) return fill(filled, text, served);
      return picked === undefined ? replyTo(text, heard, served) : act(picked, served);
    });
    if (reply === null) return;
    const screen = conversation.screen();
    // What follows an answer can be picked again after one of it was shown.
    const isNew = picked === undefined || reply.actions.length > 0;
    const picks = isNew ? picksOf(reply) : heard.picks;
    const form = picked?.action.kind === "modal" ? picked.action : null;
    heard = { picks, form, last: (isNew ? answerIn(picks) : null) ?? heard.last };
    const isOffered =
      form === null && (conversation.prompt !== undefined || picked?.action.kind === "select");
    await conversation.write(`${showReply(reply, screen)}${isOffered ? showPicks(picks, screen) : ""}\n`);
    conversation.prompt?.();
  }
}

/** What the next line is read with. */
interface Heard {
  readonly picks: readonly Pick[];
  /** The form that the next line fills in. */
  readonly form: Modal | null;
  /** The id of the last answer, which a question may lean on. */
  readonly last: string | null;
}

type Modal = Extract<ReplyAction, { kind: "modal" }>;

function answerIn(picks: readonly Pick[]): string | null {
  const found = picks.find(({ action }) => action.kind === "modal" && action.action === FOLLOW_UP);
  return found?.action.kind === "modal" ? found.action.payload : null;
}

/** Gives the reply to a line; null where the person wants to end. */
async function replyTo(text: string, { last }: Heard, conversation: Conversation): Promise<Reply | null> {
  const { scope, services } = conversation;
  const typed = readTyped(
    text,
    commands.map(({ definition }) => definition),
  );
  if (typed.kind === "quit") return null;
  if (typed.kind === "unknown") return say("refusal", `There is no command /${typed.name}. ${NO_COMMAND}`);
  if (typed.kind === "unfit")
    return say(
      "refusal",
      `There is no ${typed.option.name} “${typed.value}”: there are ${typed.option.choices!.join(", ")}.`,
    );
  const isTalk = last !== null && !text.trim().startsWith("/");
  const values = isTalk ? { ...typed.values, after: last } : typed.values;
  const { subcommand } = typed;
  const input = { values, scope, ...(subcommand === undefined ? {} : { subcommand }) };
  return commandNamed(typed.name)!.run(input, services);
}

/** Gives words for people in place of an error: what they can mend, or that its details go to those who run Footnote. */
async function guarded({ report }: Conversation, reply: () => Promise<Reply | null>): Promise<Reply | null> {
  try {
    return await reply();
  } catch (error) {
    if (error instanceof Complaint) return say("refusal", error.message);
    report(error);
    return say("error", "Something went wrong in Footnote, not in your question. Try it in other words.");
  }
}

function pickOf(text: string, picks: readonly Pick[]): Pick | undefined {
  const word = text.trim().toLowerCase();
  return picks[Number(word) - 1] ?? picks.find(({ words }) => words.includes(word));
}

async function act({ action, label }: Pick, { services, scope }: Conversation): Promise<Reply> {
  if (action.kind === "select") return offer(label, action);
  if (action.kind === "modal") return say("info", action.fields.map((field) => `${field.label}:`).join(" "));
  const run = action.kind === "button" ? actionNamed(action.action) : undefined;
  if (action.kind !== "button" || run === undefined) {
    return say("refusal", `“${label}” is not to be had in the terminal.`);
  }
  return run({ payload: action.payload, values: {}, scope }, services);
}

/** A form has one field, and the line is what stands in it. */
async function fill(
  { action, payload, fields }: Modal,
  text: string,
  { services, scope }: Conversation,
): Promise<Reply> {
  const values = Object.fromEntries(fields.slice(0, 1).map(({ name }) => [name, text]));
  const run = actionNamed(action);
  return run?.({ payload, values, scope }, services) ?? say("refusal", NO_COMMAND);
}

/** A select unfolds into one pick a choice. */
function offer(label: string, { action, choices }: Extract<Pick["action"], { kind: "select" }>): Reply {
  return {
    ...say("info", `${label}: type a number.`),
    actions: choices.map(({ name, value }) => ({ kind: "button", label: name, action, payload: value })),
  };
}

const TOO_LONG = "That line is too long to be a question. Ask it in fewer words.";

const NO_COMMAND = "/help lists them; a question needs none.";

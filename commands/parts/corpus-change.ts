import type { Changed, ChangeStep, CorpusChange, Reply, Supplied, Unchanged } from "../../src/domain.ts";
import { button } from "./buttons.ts";
import { collectionName } from "./collections.ts";
import { say } from "./say.ts";
import { clip, plural } from "./words.ts";

/** Gives the reply that says what a change did, with the button that takes it back. */
export function changedReply({ change, outcomes }: Exclude<Changed, { unchanged: Unchanged }>): Reply {
  const refused = outcomes.filter((one) => one.kind === "refused");
  const lines = [...outcomes.filter((one) => one.kind !== "refused"), ...refused].map(supplied);
  const steps = change === null || outcomes.length > 0 ? [] : change.steps.map(stepLine);
  return {
    tone: change === null && refused.length > 0 ? "refusal" : "info",
    blocks: [
      { kind: "heading", text: change === null ? "Nothing was changed" : headline(change) },
      ...(lines.length + steps.length === 0 ? [] : [{ kind: "list" as const, items: [...lines, ...steps] }]),
      ...(change === null ? [] : [{ kind: "note" as const, text: UNDO_NOTE }]),
    ],
    actions: change === null ? [] : [button("Undo", "corpus_undo", change.id)],
    files: [],
    private: true,
  };
}

/** Gives what a change did in a few words: "Added 3 articles". */
export function headline({ kind, steps }: Pick<CorpusChange, "kind" | "steps">): string {
  const files = steps.filter((step) => step.kind === "file");
  if (files.length === 0) return kind === "undo" ? "Undone: what is seen where" : "Bound collections";
  const count = (test: (step: (typeof files)[number]) => boolean) => files.filter(test).length;
  const parts = [
    [count(({ before, after }) => before === null && after !== null), "added"],
    [count(({ before, after }) => before !== null && after !== null), "replaced"],
    [count(({ after }) => after === null), "removed"],
  ] as const;
  const told = parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${plural(number, "article")} ${what}`);
  return `${kind === "undo" ? "Undone: " : ""}${told.join(", ")}`;
}

/** Gives the reply that says why nothing was changed, and what to do. */
export function refuseUnchanged(unchanged: Unchanged): Reply {
  return say("refusal", wording(unchanged));
}

function supplied(one: Supplied): string {
  if (one.kind === "refused")
    return `Refused: ${clip(one.from, FROM_CHARS)} ${clip(one.reason, REASON_CHARS)}`;
  const name = one.title === null ? one.article : `${clip(one.title, TITLE_CHARS)} · ${one.article}`;
  const note = one.note === undefined ? "" : ` (${clip(one.from, FROM_CHARS)} ${one.note})`;
  return `${KINDS[one.kind]}: ${name}${note}`;
}

function stepLine(step: ChangeStep): string {
  if (step.kind === "file") {
    const what = step.after === null ? "Removed" : step.before === null ? "Added" : "Replaced";
    return `${what}: ${step.path}`;
  }
  const names = step.after?.map(collectionName).join(", ") ?? "no limit";
  if (step.bound === "granted") return `The server may see: ${names}`;
  if (step.bound === "own") return `The server's members change: ${step.after === null ? "its own" : names}`;
  return `${step.bound === "chosen" ? "Seen in this server" : "Seen in this channel"}: ${names}`;
}

function wording(unchanged: Unchanged): string {
  switch (unchanged.reason) {
    case "nothing given":
      return "Nothing was given: hand over a file, or give an address that begins with https://.";
    case "no article named":
      return "Name the article to remove: /sources lists the articles.";
    case "too much given":
      return `That is too much at once: ${unchanged.limit} files and addresses are the most. Give the others after it.`;
    case "no such article":
      return `There is no article “${clip(unchanged.article, NAME_CHARS)}” that you may change here. /corpus status says which collections are yours, /sources lists the articles.`;
    case "not by hand":
      return `“${clip(unchanged.article, NAME_CHARS)}” is no file of its own (a line of a .jsonl file, or just changed): change it where it is stored.`;
    case "no address":
      return `“${clip(unchanged.article, NAME_CHARS)}” names no address to fetch it from. Add it once more with /corpus add.`;
    case "not yours":
      return `The collection “${clip(unchanged.collection, NAME_CHARS)}” is not changed from here. Leave the collection out, and it is your own.`;
    case "no such collection":
      return `There is no collection “${clip(unchanged.collection, NAME_CHARS)}” here.${there(unchanged.there)}`;
    case "no collection named":
      return `Name the collections that are to be seen, or * for all.${there(unchanged.there)}`;
    case "no such server":
      if (unchanged.server === "") return "Say which server is meant, with its id: server:ID.";
      return `“${clip(unchanged.server, NAME_CHARS)}” is no server's id: it has 17 to 20 digits (in Discord: Developer Mode, then Copy Server ID).`;
    case "operators only":
      return "That is done from a server that OPERATOR_GUILD_IDS names, or in the terminal.";
    case "nothing to undo":
      return "There is no change to undo here.";
    case "undone already":
      return "That change was undone already.";
    case "changed since":
      return `“${clip(unchanged.what, NAME_CHARS)}” was changed again since, so nothing was undone. Undo the later change first.`;
    case "no folder":
      return `The articles cannot be changed from here: ${unchanged.why}. Whoever runs Footnote can name one folder as CORPUS.`;
    case "cannot be written":
      return `Nothing was changed: ${clip(unchanged.why, REASON_CHARS)}. Whoever runs Footnote can see to it.`;
    default:
      return unchanged satisfies never;
  }
}

function there(names: readonly string[]): string {
  const told = names.slice(0, NAMED).map((name) => `“${clip(name, NAME_CHARS)}”`);
  return told.length === 0
    ? " A name has letters, digits, spaces, - and _."
    : ` There are ${told.join(", ")}.`;
}

const KINDS = { added: "Added", replaced: "Replaced", unchanged: "There already" } as const;
const UNDO_NOTE = "It holds from now on. The button takes it back, and so does /corpus undo.";
const NAMED = 15;
const NAME_CHARS = 80;
const FROM_CHARS = 100;
const TITLE_CHARS = 90;
const REASON_CHARS = 200;

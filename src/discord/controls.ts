import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  TextInputStyle,
} from "discord.js";
import type { Form, ReplyAction, ReplyBlock } from "../domain.ts";
import { plain, safeLink } from "./escape.ts";
import { cut } from "./fit.ts";
import { LIMITS } from "./limits.ts";
import { quoteLink } from "./quote.ts";

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Gives the id that a button or form carries through Discord; null where it would be too long. */
function customId(action: string, payload: string): string | null {
  const id = `${action}:${payload}`;
  return id.length <= LIMITS.customId ? id : null;
}

/** Gives what `customId` was made of. */
export function parseCustomId(id: string): { readonly action: string; readonly payload: string } {
  const at = id.indexOf(":");
  return at < 0 ? { action: id, payload: "" } : { action: id.slice(0, at), payload: id.slice(at + 1) };
}

/**
 * Gives a reply's actions in rows: up to five buttons in each, those of a mere emoji in a row of their own,
 * a select in its own. `taken` collects the ids that are used, since Discord refuses a second of the same.
 */
export function actionRows(actions: readonly ReplyAction[], taken: Set<string>): Row[] {
  const rows: Row[] = [];
  let last: "words" | "emoji" | "select" | null = null;
  for (const action of actions) {
    const control = action.kind === "select" ? select(action, taken) : button(action, taken);
    if (control === null) continue;
    const kind = action.kind === "select" ? "select" : isEmoji(action.label) ? "emoji" : "words";
    const row = rows.at(-1);
    if (
      row === undefined ||
      kind === "select" ||
      kind !== last ||
      row.components.length >= LIMITS.buttonsInRow
    )
      rows.push({ type: ComponentType.ActionRow, components: [control] });
    else row.components.push(control);
    last = kind;
  }
  return rows.slice(0, ROWS);
}

/** Gives what stands beside a quote: a link to its article, else the button that shows its surroundings. */
export function accessoryOf(
  block: Extract<ReplyBlock, { kind: "quote" }>,
  taken: Set<string>,
): APIButtonComponent | null {
  const url = quoteLink(block);
  if (url !== null) return { type: ComponentType.Button, style: ButtonStyle.Link, label: "Open ↗", url };
  if (block.context === undefined) return null;
  const number = block.citations[0]?.number;
  const label = number === undefined ? "Context" : `Context ${number}`;
  return button({ kind: "button", label, ...block.context }, taken);
}

/** Gives the modal that asks for a form's fields; `id` comes back with what was filled in. */
export function modal(form: Form, id: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: cut(plain(form.title), LIMITS.modalTitle),
    components: form.fields.slice(0, LIMITS.modalFields).map((field) => ({
      type: ComponentType.Label,
      label: cut(plain(field.label), LIMITS.modalLabel),
      component: {
        type: ComponentType.TextInput,
        custom_id: field.name,
        style: field.maxLength > 100 ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: Math.min(field.maxLength, LIMITS.modalText),
        required: true,
      },
    })),
  };
}

function button(
  action: Exclude<ReplyAction, { kind: "select" }>,
  taken: Set<string>,
): APIButtonComponent | null {
  const label = cut(plain(action.label), LIMITS.buttonLabel);
  if (label === "") return null;
  if (action.kind === "link") {
    const url = safeLink(action.url, LIMITS.linkAddress);
    return url === null ? null : { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
  }
  const custom_id = customId(action.action, action.payload);
  if (custom_id === null || taken.has(custom_id)) return null;
  taken.add(custom_id);
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id };
}

function select(
  action: Extract<ReplyAction, { kind: "select" }>,
  taken: Set<string>,
): APIComponentInMessageActionRow | null {
  const options = new Map<string, string>();
  for (const { name, value } of action.choices) {
    const label = cut(plain(name), LIMITS.selectText);
    if (label !== "" && value !== "" && value.length <= LIMITS.selectText && !options.has(value))
      options.set(value, label);
  }
  if (options.size === 0 || taken.has(action.action)) return null;
  taken.add(action.action);
  return {
    type: ComponentType.StringSelect,
    custom_id: action.action,
    placeholder: cut(plain(action.placeholder), LIMITS.selectPlaceholder),
    options: [...options].slice(0, LIMITS.selectOptions).map(([value, label]) => ({ label, value })),
  };
}

function isEmoji(label: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(label) && !/[\p{L}\p{N}]/u.test(label);
}

/** Five rows are as many as a reader looks at, and leave room for the quotes. */
const ROWS = 5;

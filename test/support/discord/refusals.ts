/**
 * Names what Discord refuses in a message beyond what its OpenAPI document can say: sums over the whole
 * message, and rules between components. Written from the documentation, apart from `src/discord`.
 */
export function messageRefusals(message: object): string[] {
  const body: MessageBody = JSON.parse(JSON.stringify(message));
  const all = (body.components ?? []).flatMap(flatten);
  const texts = all.filter(({ type }) => type === 10).map(({ content }) => content ?? "");
  const ids = all.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  const v2 = ((body.flags ?? 0) & (1 << 15)) !== 0;
  return [
    refuse(v2 && all.length > 40, `${all.length} components`),
    refuse(v2 && sum(texts.map((text) => text.length)) > 4_000, "over 4000 characters of text"),
    refuse(v2 && sum(texts.map((text) => Buffer.byteLength(text) + 12)) >= 10_170, "500: too many bytes"),
    refuse(v2 && body.content != null && body.content !== "", "content beside components"),
    refuse(v2 && (body.components ?? []).length === 0, "an empty message"),
    refuse(!v2 && all.some(({ type }) => type === 17 || type === 10), "components without their flag"),
    refuse(
      texts.some((text) => text.trim() === ""),
      "an empty text",
    ),
    refuse(new Set(ids).size !== ids.length, "a custom_id twice"),
    ...all.flatMap(componentRefusals),
  ].flat();
}

interface MessageBody {
  readonly flags?: number;
  readonly content?: string | null;
  readonly components?: readonly Component[];
}

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly accessory?: Component;
  readonly components?: readonly Component[];
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

function componentRefusals(part: Component): string[] {
  const inside = part.components ?? [];
  return [
    refuse(part.type === 1 && (inside.length === 0 || inside.length > 5), "a row of 0 or over 5"),
    refuse(
      part.type === 1 && inside.some(({ type }) => type === 3) && inside.length > 1,
      "a select and more",
    ),
    refuse(part.type === 9 && (inside.length === 0 || inside.length > 3), "a section of 0 or over 3"),
    refuse(part.type === 9 && part.accessory === undefined, "a section without an accessory"),
    refuse(part.type === 2 && (part.label ?? "").length > 80, "a long label"),
    refuse(part.type === 2 && (part.label ?? "").trim() === "", "an empty label"),
    refuse((part.custom_id ?? "").length > 100, "a long custom_id"),
    refuse((part.url ?? "").length > 512, "a long address"),
    refuse(part.url !== undefined && !/^https?:\/\//.test(part.url), "an address of another scheme"),
    refuse(
      part.type === 3 && ((part.options ?? []).length === 0 || (part.options ?? []).length > 25),
      "options",
    ),
    refuse(
      new Set((part.options ?? []).map(({ value }) => value)).size !== (part.options ?? []).length,
      "an option twice",
    ),
    refuse(
      (part.options ?? []).some(({ label, value }) => label.length > 100 || value.length > 100),
      "a long option",
    ),
  ].flat();
}

function flatten(part: Component): Component[] {
  const accessory = part.accessory === undefined ? [] : [part.accessory];
  return [part, ...[...(part.components ?? []), ...accessory].flatMap(flatten)];
}

function refuse(broken: boolean, reason: string): string[] {
  return broken ? [reason] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A setting: its name in the environment, its default, and how its text is read. */
export interface Setting<T> {
  readonly name: string;
  readonly initial: T;
  /** What a value has to be, for people. */
  readonly wanted: string;
  readonly isSecret?: true;
  /** Gives undefined for a text that is not what is wanted. */
  readonly read: (text: string) => T | undefined;
}

/**
 * Gives what stands in a setting, or nothing where it is not set. Quotes around the whole of it are taken off, as .env
 * files have them: `docker run --env-file` hands them on as part of the value.
 */
export function textOf(value: string | undefined): string {
  const text = value?.trim() ?? "";
  return QUOTED.exec(text)?.groups?.["inner"]?.trim() ?? text;
}

/** Says what is wrong with a setting's text, for people; a secret is not shown. */
export function problemOf({ name, wanted, isSecret }: Setting<unknown>, text: string): string {
  const value = isSecret ? "a value that is not shown here" : JSON.stringify(text);
  return `The setting ${name} is ${value}: wanted ${wanted}.`;
}

/** Gives a setting that takes any text. */
export function words(name: string, initial: string): Setting<string> {
  return { name, initial, wanted: "a text", read: (text) => text };
}

/** Gives a setting that takes names with commas between them. */
export function list(name: string): Setting<readonly string[]> {
  return { name, initial: [], wanted: "names with commas between them", read: split };
}

/** Gives a setting that takes yes or no. */
export function flag(name: string, initial = false): Setting<boolean> {
  const read = (text: string) => (isYes(text) ? true : NO.test(text) ? false : undefined);
  return { name, initial, wanted: "true or false", read };
}

/** Gives a setting that takes a whole number of a range, both ends included. */
export function wholeNumber(
  name: string,
  initial: number,
  range: { from: number; to: number },
): Setting<number> {
  const read = (text: string) => {
    const value = Number(text);
    return Number.isInteger(value) && value >= range.from && value <= range.to ? value : undefined;
  };
  return { name, initial, wanted: `a whole number from ${range.from} to ${range.to}`, read };
}

/** Tells whether a text says yes. */
export function isYes(text: string): boolean {
  return /^(?:true|1|yes|on)$/i.test(text);
}

/** Parts a list at its commas. */
export function split(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const QUOTED = /^(?<mark>["'])(?<inner>.*)\k<mark>$/s;

const NO = /^(?:false|0|no|off)$/i;

/** The roles that colour plays; each gives its text unchanged where colour is off. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly number: (text: string) => string;
}

/** Gives the style of a terminal with colour, or of one without. */
export function styleFor(colour: boolean): Style {
  const code = (open: number, close: number) => (text: string) =>
    colour && text !== "" ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    strong: code(1, 22),
    heading: code(1, 22),
    faint: code(2, 22),
    good: code(32, 39),
    warn: code(33, 39),
    bad: code(31, 39),
    number: code(36, 39),
  };
}

/**
 * Tells whether a stream is shown in colour: NO_COLOR turns it off (no-color.org), FORCE_COLOR on
 * (force-color.org; 0 and false turn it off), else a terminal has it unless it is a dumb one.
 */
export function wantsColour(
  environment: Readonly<Record<string, string | undefined>>,
  isTty: boolean,
): boolean {
  const forced = environment["FORCE_COLOR"];
  if (environment["NO_COLOR"]) return false;
  if (forced) return forced !== "0" && forced !== "false";
  return isTty && environment["TERM"] !== "dumb";
}

import type { Figure } from "../../src/domain.ts";

/** Gives figures as CSV (RFC 4180), a line for each mention; what a spreadsheet would run as a formula is text. */
export function factsCsv(figures: readonly Figure[]): string {
  const lines = figures.flatMap((figure, row) =>
    figure.mentions.map((mention) => [
      row + 1,
      figure.kind,
      mention.text,
      mention.low,
      mention.high,
      mention.unit,
      mention.date,
      mention.bound,
      mention.approximate,
      mention.polarity,
      figure.about,
      figure.agreement,
      mention.newest,
      mention.said,
      mention.source,
      mention.published,
      mention.article,
      mention.start,
      mention.end,
      mention.sentence.text,
    ]),
  );
  return [COLUMNS, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

const COLUMNS = (
  "row kind text low high unit date bound approximate polarity about agreement newest said source published article " +
  "start end sentence"
).split(" ");

function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const shown = value.replaceAll(CONTROLS, "�");
  const text = FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What is printed into a terminal must not be obeyed by it; line breaks and tabs belong to the text. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** OWASP, CSV injection: these first characters make a cell a formula, also in their full-width forms. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/u;

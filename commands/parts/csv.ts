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
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** OWASP, CSV injection: these first characters make a cell a formula, also in their full-width forms. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/u;

/** Tells whether a text is a day of the calendar, `2025-08-19`; the 30th of February is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Tells whether a date in an article's words says its year: "4 April 2025" and "44 BC" do, "4 April" leaves it to the article. */
export function saysYear(text: string, date: string): boolean {
  const year = String(Math.abs(Number(date.replace(/(?<=\d)-.*$/u, ""))));
  return new RegExp(`(?<!\\d)${year}(?!\\d)`, "u").test(text.replaceAll(/(?<=\d),(?=\d)/gu, ""));
}

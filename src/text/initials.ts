/** Gives what folded initials stand for where everybody knows it, "annual general meeting" for "agm"; else null. */
export function inFull(initials: string): string | null {
  return IN_FULL.get(initials) ?? null;
}

/** What people write for short and articles in full. Left out is what is a word too ("it", "pm"), or stands for several things. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ["agm", "annual general meeting"],
  ["egm", "extraordinary general meeting"],
  ["sgm", "special general meeting"],
  ["ceo", "chief executive"],
  ["cfo", "chief financial officer"],
  ["mp", "member of parliament"],
  ["mps", "members of parliament"],
  ["gdp", "gross domestic product"],
  ["hq", "headquarters"],
  ["dob", "date of birth"],
  ["faq", "frequently asked questions"],
  ["nhs", "national health service"],
  ["ngo", "non-governmental organisation"],
  ["ev", "electric vehicle"],
  ["evs", "electric vehicles"],
]);

/**
 * Names the live markup of a message's text, in the order of Discord's rules: what a backslash escapes is
 * plain, what stays and matches a rule is live. Written from Discord's documented syntax, not from
 * `escape.ts`, so that one checks the other.
 */
export function liveMarkup(markup: string): string[] {
  const lines = markup.split(/\r\n|[\n\r\u2028\u2029]/);
  return [...new Set(lines.flatMap((line) => [...blockOf(line), ...inlineOf(line)]))];
}

/** Gives what a person reads of a line: escapes and bold marks taken away, in one pass from the left. */
export function withoutMarkup(markup: string): string {
  return markup.replace(/\\([^0-9A-Za-z\s])|\*\*/gu, "$1");
}

function blockOf(line: string): string[] {
  return BLOCKS.filter(([, rule]) => rule.test(line)).map(([name]) => name);
}

function inlineOf(line: string): string[] {
  const body = line.replace(/^(?:> |-# |#{1,3} )/, "");
  // A private-use character stands for whatever is escaped: it can begin, end and join nothing.
  const live = body.replace(/\\[^0-9A-Za-z\s]/gu, "\uE000");
  const timestamps = live.match(TIMESTAMP)?.map(() => "timestamp") ?? [];
  const rest = live.replace(TIMESTAMP, "\uE000");
  return [...timestamps, ...INLINE.filter(([, rule]) => rule.test(rest)).map(([name]) => name)];
}

const BLOCKS: readonly (readonly [string, RegExp])[] = [
  ["quote", /^\s*>{1}(?:>>)?\s/],
  ["heading", /^[\s\p{Cf}]*#{1,3}\s/u],
  ["subtext", /^[\s\p{Cf}]*-#\s/u],
  ["list", /^[\s\p{Cf}]*(?:[-*+]|\d+[.)])\s/u],
];

/** Read first, as its colons would pass for an emoji's. */
const TIMESTAMP = /<t:-?\d+(?::\w)?>/g;

const INLINE: readonly (readonly [string, RegExp])[] = [
  ["mention", /@everyone|@here|<@[!&]?\d+>|<#\d+>/],
  ["command", /<\/[^>]+:\d+>/],
  ["emoji", /<a?:\w+:\d+>|:\w+:/],
  ["navigation", /<id:\w+>/],
  ["link", /[a-z][a-z+.-]*:\/\/\S|<[a-z]+:[^>]+>|\[[^\]]*\]\([^)]*\)|\b[\w-]+\.(?:gg|com)\/\w/i],
  ["code", /`/],
  ["emphasis", /\*|_|~~/],
  ["spoiler", /\|\|/],
];

import { layout, type Line, type Mark, type Placed, SIZES } from "./layout.ts";
import { pick } from "./pick.ts";
import { escapeXml, px } from "./xml.ts";

/** Gives events as a picture in SVG 1.1, drawn as given, dates on the left and what happened on the right. */
export function timelineSvg(marks: readonly Mark[], heading: string): string {
  const { width, height, axis: x, placed, headings, undatedFrom } = layout(pick(marks, MOST_MARKS));
  const first = placed[0]?.y ?? 0;
  const last = placed.at(-1)?.y ?? 0;
  // The undated ones stand last.
  const hasDates = placed.some(({ mark }) => mark.from !== null);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${px(height)}" viewBox="0 0 ${width} ${px(height)}" role="img">`,
    `<title>${escapeXml(heading)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text class="heading" x="24" y="50">${escapeXml(heading)}</text>`,
    hasDates ? axis(x, { from: first, to: undatedFrom ?? last }, "") : "",
    undatedFrom === null ? "" : axis(x, { from: undatedFrom, to: last }, ` stroke-dasharray="2 6"`),
    ...headings.map(text),
    ...placed.map((one) => drawn(one, x)),
    legend(height - 24, { shown: placed.length, all: marks.length }),
    "</svg>",
    "",
  ]
    .filter((line, at, all) => line !== "" || at === all.length - 1)
    .join("\n");
}

/** More is no picture but a list: as many as a screen shows at once. */
const MOST_MARKS = 40;

/** What the marks mean; they are drawn, since the font has no such characters. */
function legend(y: number, { shown, all }: { readonly shown: number; readonly all: number }): string {
  const words = `The ${shown} most exactly dated of ${all} events`;
  const more = shown < all ? [`<text class="source" x="620" y="${px(y)}">${words}</text>`] : [];
  const entries = LEGEND.map(({ x, shape, words }) => {
    return `${shape(x, y - 5)}<text class="source" x="${x + 14}" y="${px(y)}">${words}</text>`;
  });
  return [...entries, ...more].join("");
}

const LEGEND = [
  { x: 31, shape: dayDot, words: "a day" },
  { x: 121, shape: vagueDot, words: "a week, month or year" },
  { x: 313, shape: stretch, words: "a stretch of days" },
  { x: 463, shape: openDot, words: "no date" },
] as const;

function axis(x: number, { from, to }: { readonly from: number; readonly to: number }, more: string): string {
  return `<line x1="${x}" y1="${px(from)}" x2="${x}" y2="${px(to)}" stroke="#c3c9d4" stroke-width="3"${more}/>`;
}

function drawn({ mark, y, lines }: Placed, x: number): string {
  return `<g>${[dot(mark, x, y), ...lines.map(text)].join("")}</g>`;
}

function dot({ from, to, precision }: Mark, x: number, y: number): string {
  if (from === null) return openDot(x, y);
  if (precision !== "range" && precision !== "day") return vagueDot(x, y);
  return precision === "day" && from === to ? dayDot(x, y) : stretch(x, y);
}

function dayDot(x: number, y: number): string {
  return `<circle cx="${x}" cy="${px(y)}" r="7" fill="#2b59c3"/>`;
}

function vagueDot(x: number, y: number): string {
  return `<circle cx="${x}" cy="${px(y)}" r="6" fill="#ffffff" stroke="#2b59c3" stroke-width="3"/>`;
}

function stretch(x: number, y: number): string {
  return `<rect x="${x - 5}" y="${px(y - 10)}" width="10" height="20" rx="5" fill="#2b59c3"/>`;
}

function openDot(x: number, y: number): string {
  return `<circle cx="${x}" cy="${px(y)}" r="6" fill="#ffffff" stroke="#8a93a3" stroke-width="2" stroke-dasharray="3 2"/>`;
}

function text({ text: words, x, y, height, style }: Line): string {
  return `<text class="${style}" x="${x}" y="${px(y + height * BASELINE)}">${escapeXml(words)}</text>`;
}

/** Where letters stand in the height of their line. */
const BASELINE = 0.75;

const STYLE = [
  `text{font-family:"PT Sans",Verdana,sans-serif;fill:#1d2433}`,
  `.heading{font-size:26px;font-weight:bold}`,
  `.year{font-size:${SIZES.year.font}px;font-weight:bold;fill:#2b59c3}`,
  `.brief{font-size:${SIZES.brief.font}px}`,
  `.date{font-size:${SIZES.date.font}px;font-weight:bold}`,
  `.words{font-size:${SIZES.words.font}px;fill:#5b6577}`,
  `.label{font-size:${SIZES.label.font}px}`,
  `.source{font-size:${SIZES.source.font}px;fill:#5b6577}`,
].join("");

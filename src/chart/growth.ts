import { escapeXml, px } from "./xml.ts";

/** How one thing grows with another. */
export interface Line {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Gives lines over logarithmic axes as a picture in SVG 1.1; the first line is drawn as the one that matters. */
export function growthSvg(
  lines: readonly Line[],
  words: { readonly heading: string; readonly x: string; readonly y: string },
): string {
  const points = lines.flatMap((line) => line.points);
  const across = scale(
    points.map(({ x }) => x),
    { from: LEFT, to: RIGHT },
  );
  const up = scale(
    points.map(({ y }) => y),
    { from: BOTTOM, to: TOP },
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">`,
    `<title>${escapeXml(words.heading)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text class="heading" x="24" y="44">${escapeXml(words.heading)}</text>`,
    ...up.ticks.map((tick) => rule(tick, up.at(tick))),
    ...across.ticks.map((tick) => mark(tick, across.at(tick))),
    `<text class="axis" x="24" y="76">${escapeXml(words.y)}</text>`,
    `<text class="axis" x="${RIGHT}" y="${HEIGHT - 16}" text-anchor="end">${escapeXml(words.x)}</text>`,
    ...lines.map((line, at) => drawn(line, COLOURS[at % COLOURS.length]!, { across, up })),
    ...labels(lines, up),
    "</svg>",
    "",
  ].join("\n");
}

interface Scale {
  readonly at: (value: number) => number;
  /** The powers of ten, from the one below the least value to the one above the greatest. */
  readonly ticks: readonly number[];
}

function scale(
  values: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, at) => Number(`1e${low + at}`)),
  };
}

function rule(tick: number, y: number): string {
  return `<line x1="${LEFT}" y1="${px(y)}" x2="${RIGHT}" y2="${px(y)}" stroke="#e3e6ec"/><text class="axis" x="${LEFT - 10}" y="${px(y + 5)}" text-anchor="end">${tick.toLocaleString("en")}</text>`;
}

function mark(tick: number, x: number): string {
  return `<text class="axis" x="${px(x)}" y="${BOTTOM + 24}" text-anchor="middle">${tick.toLocaleString("en")}</text>`;
}

function drawn(
  { points }: Line,
  colour: string,
  { across, up }: { readonly across: Scale; readonly up: Scale },
): string {
  const places = points.map(({ x, y }) => ({ x: px(across.at(x)), y: px(up.at(y)) }));
  const path = places.map(({ x, y }) => `${x},${y}`).join(" ");
  const width = colour === COLOURS[0] ? 4 : 2;
  const dots = places.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="${width + 2}" fill="${colour}"/>`);
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>${dots.join("")}`;
}

/** The names at the right, each by its line's end, pushed apart where two ends are near. */
function labels(lines: readonly Line[], up: Scale): string[] {
  const placed = lines
    .map(({ label, points }, at) => ({ label, at, y: up.at(points.at(-1)?.y ?? 1) }))
    .sort((a, b) => a.y - b.y);
  let least = -Infinity;
  return placed.map(({ label, at, y }) => {
    const own = Math.max(y, least);
    least = own + 20;
    return `<text class="label" x="${RIGHT + 14}" y="${px(own + 5)}" fill="${COLOURS[at % COLOURS.length]!}">${escapeXml(label)}</text>`;
  });
}

const WIDTH = 1_000;
const HEIGHT = 560;
const LEFT = 90;
const RIGHT = 700;
const TOP = 100;
const BOTTOM = 490;

/** Told apart by those who see colours otherwise too (Okabe and Ito, 2008), the first in the house's blue. */
const COLOURS = ["#2b59c3", "#d55e00", "#009e73", "#cc79a7", "#b58900", "#56b4e9", "#5b6577"];

const STYLE = [
  `text{font-family:"PT Sans",Verdana,sans-serif}`,
  `.heading{font-size:26px;font-weight:bold;fill:#1d2433}`,
  `.axis{font-size:15px;fill:#5b6577}`,
  `.label{font-size:16px;font-weight:bold}`,
].join("");

#!/usr/bin/env node
// Draws what the bot sends, for the README: the messages that answer /ask and /facts over the samples, part by part as
// Discord is sent them, and the picture of /timeline. Discord's own letters, colours and distances differ a little.
//
//   node bin/picture.mjs            writes docs/answer.png, docs/facts.png and docs/timeline.svg
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const home = fileURLToPath(new URL("..", import.meta.url));
const built = (path) => import(pathToFileURL(join(home, "dist", path)).href);

const [
  { commandNamed },
  { loadCorpus },
  { createEngine },
  { recentAnswers },
  { render },
  { renderPng },
  { widthOf },
  { drawTimeline },
] = await Promise.all([
  built("commands/commands.js"),
  built("src/articles/files.js"),
  built("src/engine.js"),
  built("src/terminal/recent.js"),
  built("src/discord/render.js"),
  built("src/chart/png.js"),
  built("src/chart/measure.js"),
  built("commands/timeline.js"),
]);

const WIDTH = 720;
const [LEFT, RIGHT] = [88, WIDTH - 40];
const COLOURS = {
  back: "#313338",
  box: "#2b2d31",
  line: "#3f4147",
  text: "#dbdee1",
  faint: "#949ba4",
  button: "#4e5058",
  white: "#ffffff",
  blurple: "#5865f2",
};
const FONT = 15;
/** `widthOf` never measures too little; letters of the regular cut are about this much narrower. */
const NARROWER = 0.84;
const THUMBS = new Set(["👍", "👎"]);

const { articles, refusals } = await loadCorpus([join(home, "corpus")]);
const clock = { now: () => 0 };
const services = {
  engine: await createEngine(articles, { refusals, clock }),
  store: recentAnswers(),
  clock,
  asker: { name: "Ada", maySpeak: true },
};
const run = (name, values) => commandNamed(name).run({ values, scope: {} }, services);

await draw(
  "answer",
  "/ask",
  await run("ask", { question: "How many people have been killed or wounded in the war?" }),
);
await draw("facts", "/facts", await run("facts", {}));
const { rows: events } = await services.engine.timeline({}, {});
const svg = drawTimeline(events, "", { scope: {}, services });
writeFileSync(join(home, "docs", "timeline.svg"), svg);

/** Draws a reply and writes it into docs/. */
async function draw(name, command, reply) {
  const [container] = render(reply).components;
  const top = 92;
  const body = [];
  let y = top - 10;
  for (const part of container.components) {
    const drawn = component(part, y);
    body.push(drawn.svg);
    y += drawn.height + 8;
  }
  const bottom = y + 8;
  const accent = `#${container.accent_color.toString(16).padStart(6, "0")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${bottom + 20}" viewBox="0 0 ${WIDTH} ${bottom + 20}">
<style>text{font-family:"PT Sans";font-size:${FONT}px;fill:${COLOURS.text}}</style>
<rect width="100%" height="100%" fill="${COLOURS.back}"/>
<circle cx="40" cy="56" r="20" fill="${COLOURS.blurple}"/><text x="40" y="63" text-anchor="middle" style="font-size:20px;font-weight:bold;fill:${COLOURS.white}">F</text>
<text x="72" y="26" style="font-size:13px;fill:${COLOURS.faint}">Ada used <tspan style="fill:${COLOURS.blurple}">${command}</tspan></text>
<text x="72" y="58" style="font-weight:bold;fill:${COLOURS.white}">Footnote</text>
<rect x="140" y="45" width="36" height="17" rx="4" fill="${COLOURS.blurple}"/><text x="158" y="58" text-anchor="middle" style="font-size:11px;font-weight:bold;fill:${COLOURS.white}">APP</text>
<rect x="72" y="${top - 20}" width="${WIDTH - 96}" height="${bottom - top + 20}" rx="6" fill="${COLOURS.box}" stroke="${COLOURS.line}"/>
<rect x="72" y="${top - 20}" width="4" height="${bottom - top + 20}" rx="2" fill="${accent}"/>
${body.join("\n")}
</svg>`;
  writeFileSync(join(home, "docs", `${name}.png`), await renderPng(svg));
}

/** Gives a component as SVG from `y` downwards, and how high it is. */
function component(part, y) {
  switch (part.type) {
    case 1: // a row of buttons, or a select
      return part.components[0].type === 3 ? select(part.components[0], y) : buttons(part.components, y);
    case 9: {
      // texts with a button beside them
      const width = buttonWidth(part.accessory);
      const { svg, height } = texts(part.components[0].content, y, RIGHT - width - 16);
      return { svg: svg + button(part.accessory, RIGHT - width, y), height: Math.max(height, 34) };
    }
    case 10:
      return texts(part.content, y, RIGHT);
    case 14:
      return {
        svg: `<line x1="${LEFT}" x2="${RIGHT}" y1="${y + 4}" y2="${y + 4}" stroke="${COLOURS.line}"/>`,
        height: 8,
      };
    default:
      throw new RangeError(`Cannot draw a component of type ${part.type}.`);
  }
}

/** Draws Discord's markup: a heading, subtext, a quote, a list, and bold words; a backslash shows what follows it. */
function texts(content, y, right) {
  let at = y;
  let svg = "";
  for (const line of content.split("\n")) {
    const [, mark = "", rest] = /^(### |-# |> |- )?(.*)$/s.exec(line);
    const size = mark === "### " ? 18 : mark === "-# " ? 12.5 : FONT;
    const left = mark === "> " ? LEFT + 14 : mark === "- " ? LEFT + 16 : LEFT;
    const style = `font-size:${size}px${mark === "-# " ? `;fill:${COLOURS.faint}` : ""}`;
    const from = at;
    for (const row of rowsOf(spansOf(rest, mark === "### "), right - left, size)) {
      at += size * 1.4;
      const words = row
        .map(
          ({ text, bold }) =>
            `<tspan${bold ? ` style="font-weight:bold;fill:${COLOURS.white}"` : ""}>${escaped(text)}</tspan>`,
        )
        .join("");
      svg += `<text x="${left}" y="${Math.round(at - size * 0.3)}" style="${style}" xml:space="preserve">${words}</text>`;
    }
    if (mark === "> ")
      svg += `<rect x="${LEFT}" y="${Math.round(from + 3)}" width="4" height="${Math.round(at - from - 2)}" rx="2" fill="${COLOURS.line}"/>`;
    if (mark === "- ")
      svg += `<circle cx="${LEFT + 5}" cy="${Math.round(from + size * 0.82)}" r="2.5" fill="${COLOURS.text}"/>`;
    at += 2;
  }
  return { svg, height: Math.round(at - y) };
}

function spansOf(markup, isBold) {
  const spans = [];
  let bold = isBold;
  for (const [, escape, mark, time, plain] of markup.matchAll(
    /\\([^0-9A-Za-z\s])|(\*\*)|<t:(\d+):D>|([^])/gu,
  )) {
    if (mark !== undefined) bold = !bold;
    else
      spans.push({
        bold,
        text:
          escape ??
          plain ??
          new Date(Number(time) * 1_000).toLocaleDateString("en-GB", {
            day: "numeric",
            month: "long",
            year: "numeric",
            timeZone: "UTC",
          }),
      });
  }
  return spans;
}

/** Breaks spans of characters into rows of words. */
function rowsOf(spans, width, size) {
  const rows = [[]];
  let [used, word] = [0, []];
  const wide = (list) => list.reduce((sum, { text }) => sum + widthOf(text, size) * NARROWER, 0);
  const flush = () => {
    if (used + wide(word) > width && rows.at(-1).length > 0) {
      rows.push([]);
      used = 0;
    }
    used += wide(word);
    rows.at(-1).push(...word);
    word = [];
  };
  for (const span of spans) {
    word.push(span);
    if (span.text === " ") flush();
  }
  flush();
  return rows.map((row) => merged(row));
}

function merged(row) {
  const runs = [];
  for (const { text, bold } of row) {
    if (runs.at(-1)?.bold === bold) runs.at(-1).text += text;
    else runs.push({ text, bold });
  }
  return runs;
}

function buttons(list, y) {
  let [x, svg] = [LEFT, ""];
  for (const one of list) {
    svg += button(one, x, y);
    x += buttonWidth(one) + 8;
  }
  return { svg, height: 34 };
}

function buttonWidth({ label }) {
  return THUMBS.has(label)
    ? 48
    : Math.round(widthOf(label.replace(" ↗", ""), 14) * NARROWER + (label.endsWith("↗") ? 46 : 32));
}

function button({ label }, x, y) {
  const width = buttonWidth({ label });
  const back = `<rect x="${x}" y="${y}" width="${width}" height="32" rx="6" fill="${COLOURS.button}"/>`;
  // The font has neither hands nor such arrows.
  if (THUMBS.has(label)) {
    const turn = label === "👎" ? ` rotate(180)` : "";
    return `${back}<g transform="translate(${x + 24} ${y + 16})${turn}"><path d="M-9 -1h4v9h-4zM-4 -1l4 -8c2 0 3 1 3 3l-1 4h6c1 0 2 1 2 2l-2 7c0 1 -1 2 -2 2h-10z" fill="#f5c542"/></g>`;
  }
  const words = label.replace(" ↗", "");
  const arrow = label.endsWith("↗")
    ? `<path d="M${x + width - 24} ${y + 20}l7 -7m-6 0h6v6" stroke="${COLOURS.white}" stroke-width="1.6" fill="none"/>`
    : "";
  return `${back}<text x="${x + 14}" y="${y + 21}" style="font-size:14px;fill:${COLOURS.white}">${escaped(words)}</text>${arrow}`;
}

function select({ placeholder }, y) {
  const box = `<rect x="${LEFT}" y="${y}" width="${Math.min(400, RIGHT - LEFT)}" height="36" rx="6" fill="#1e1f22"/>`;
  const end = LEFT + Math.min(400, RIGHT - LEFT) - 28;
  return {
    svg: `${box}<text x="${LEFT + 12}" y="${y + 23}" style="fill:${COLOURS.faint}">${escaped(placeholder)}</text><path d="M${end} ${y + 15}l6 6l6 -6" stroke="${COLOURS.text}" stroke-width="2" fill="none"/>`,
    height: 38,
  };
}

// The font has no tick.
function escaped(text) {
  return text.replaceAll("✓", "√").replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { makersOf } from "../corpus/makers.ts";
import type { Derived } from "../derive.ts";
import { median } from "../evaluate/mean.ts";
import type { Place } from "./jobs.ts";

/** Processor time from a process' start to its end, in milliseconds. */
export interface Start {
  /** `footnote ask` over a snapshot: its first answer, whole. */
  readonly ours: number;
  /** The same modules imported plainly, `MiniSearch.loadJSON` and one search; nothing is ranked or composed. Null where it is left out. */
  readonly plain: number | null;
}

interface Rooms {
  readonly home: string;
  readonly scratch: string;
}

/** Gives where a bench keeps some articles and what is derived of them, and the name of the code that derives. */
export function placeIn({ home, scratch }: Rooms, name: string): Place {
  const corpus = join(scratch, name);
  return { corpus, folder: join(dataOf(corpus), "snapshots"), build: makersOf(home) };
}

/** What `footnote` is told is its DATA_DIR, over a corpus. */
function dataOf(corpus: string): string {
  return `${corpus}-data`;
}

/** Measures both ways of starting, in turn, over a snapshot that is there; gives the median of each. */
export async function measureStart(json: string | null, question: string, rooms: Rooms): Promise<Start> {
  const { home } = rooms;
  const { corpus } = placeIn(rooms, "corpus");
  const ours = [join(home, "bin", "footnote.mjs"), "ask", question, "--corpus", corpus, "--json"];
  const times = { ours: [] as number[], plain: [] as number[] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.ours.push(await processorMs(ours, { DATA_DIR: dataOf(corpus) }));
    if (json === null) continue;
    const plain = ["--input-type=module", "--eval", plainly(home, json, question)];
    times.plain.push(await processorMs(plain, {}));
  }
  return { ours: median(times.ours), plain: json === null ? null : median(times.plain) };
}

/** Of three a start took 1/3.6 to 1/4.9 of the other from run to run. */
const TURNS = 7;

/** Writes articles into a place's corpus, in files that are not too large to be read; no snapshot is left there. */
export function writeCorpus({ corpus, folder }: Place, derived: readonly Derived[]): void {
  for (const old of [corpus, folder]) rmSync(old, { recursive: true, force: true });
  mkdirSync(corpus, { recursive: true });
  for (let from = 0; from < derived.length; from += FILE_ARTICLES) {
    const lines = derived
      .slice(from, from + FILE_ARTICLES)
      .map(({ article: { id, title, published, text } }) =>
        JSON.stringify({
          id,
          text,
          ...(title === null ? {} : { title }),
          ...(published === null ? {} : { published }),
        }),
      );
    writeFileSync(join(corpus, `part${from / FILE_ARTICLES}.jsonl`), `${lines.join("\n")}\n`);
  }
}

const FILE_ARTICLES = 2_000;

/** What answers, imported as it is written, and the index read with MiniSearch's own loader. */
function plainly(home: string, json: string, question: string): string {
  const module = (path: string) => JSON.stringify(pathToFileURL(join(home, "dist", "src", path)).href);
  return `
    import { readFileSync } from "node:fs";
    import MiniSearch from "minisearch";
    import ${module("cli.js")};
    import ${module("engine.js")};
    import ${module("corpus/stored.js")};
    import ${module("terminal/ask.js")};
    import { loadTagger } from ${module("text/tagger.js")};
    import { terms } from ${module("text/tokens.js")};
    await loadTagger();
    const options = { fields: ["title", "text"], tokenize: terms, processTerm: (term) => term };
    const index = MiniSearch.loadJSON(readFileSync(${JSON.stringify(json)}, "utf8"), options);
    if (index.search(${JSON.stringify(question)}).length === 0) process.exit(1);
  `;
}

/** Runs a process of Node to its end; throws where it fails. */
async function processorMs(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const child = spawn(process.execPath, ["--import", TELL, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: environment,
  });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const ms = Number(/processor (\d+)\n?$/.exec(told)?.[1] ?? Number.NaN) / 1000;
  if (code !== 0 || Number.isNaN(ms))
    throw new Error(`Cannot measure a start: ${told.trim() || `code ${code}`}`);
  return ms;
}

/** Tells at the process' end how much it used, in microseconds. */
const TELL = `data:text/javascript,${encodeURIComponent(
  'import{writeSync}from"node:fs";process.on("exit",()=>{const{user,system}=process.cpuUsage();writeSync(2,"processor "+(user+system)+"\\n")})',
)}`;

import { createHash } from "node:crypto";
import { readSuite, type Suite } from "../evaluate/questions/suite.ts";
import { readCorpora } from "./corpora.ts";
import { readWritten, type Written } from "./written.ts";

/** What is learned of. */
export interface Taught {
  /** The public sets; of the first, each article is a paragraph. */
  readonly suites: readonly Suite[];
  /** What we wrote over the articles of the first. */
  readonly asked: Written;
  /** Corpora of ours, with what is asked of them. */
  readonly corpora: readonly Suite[];
}

/** Questions that ranking is learned of. */
export interface Lesson {
  readonly suite: Suite;
  /** What a question counts. */
  readonly weight: number;
  /** Whether they are asked of all articles of the suite, or each of its own. */
  readonly open: boolean;
}

/** Where what is learned of stands. */
export interface TaughtOptions {
  /** The folder that holds the suites. */
  readonly data: string;
  /** The folder that Footnote is in. */
  readonly home: string;
  /** Leaves a suite out, to report on it. */
  readonly without?: string;
}

/** Reads what is learned of. Throws an Error that names the file where one is missing or broken. */
export async function readTaught({ data, home, without }: TaughtOptions): Promise<Taught> {
  const names = ["squad-train", "selqa-dev"].filter((name) => name !== without);
  const suites = await Promise.all(names.map(async (name) => readSuite(data, name)));
  return { suites, asked: await readWritten(suites[0]!, home), corpora: await readCorpora(home) };
}

/** Gives the hash of each of what is learned of, by its name. */
export function hashesOf({ suites, asked, corpora }: Partial<Taught>): Record<string, string> {
  const all = createHash("sha256");
  for (const { hash } of corpora ?? []) all.update(hash);
  return {
    ...Object.fromEntries(suites?.map(({ name, hash }) => [name, hash]) ?? []),
    ...(asked === undefined ? {} : { asked: asked.hash }),
    ...(corpora === undefined ? {} : { corpora: all.digest("hex") }),
  };
}

/** Gives what ranking is learned of, in the order of learning. */
export function lessons({ suites, asked, corpora }: Taught): Lesson[] {
  const [paragraphs, ...others] = suites;
  return [
    ...bothWays(paragraphs!, 1),
    // SelQA's articles are longer, and there are fewer of its questions.
    ...others.map((suite) => ({ suite, weight: 2, open: false })),
    ...bothWays({ ...paragraphs!, questions: asked.questions }, ASKED),
    ...corpora.flatMap((suite) => bothWays(suite, CORPORA)),
  ];
}

/**
 * With more, `squad-open` tells strangers worse: what is put in other words than the articles' teaches to look at words
 * less. Over corpora that nothing was learned of, a quarter does as well as a half.
 */
const ASKED = 0.25;
/** Of corpora that nothing was learned of, more is found first with a half than without, and strangers are told as well. */
const CORPORA = 0.5;

function bothWays(suite: Suite, weight: number): Lesson[] {
  return [
    { suite, weight, open: false },
    { suite, weight, open: true },
  ];
}

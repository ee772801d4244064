import type { SourceRow, Refusal } from "../domain.ts";
import { neutralise } from "./neutral.ts";
import type { Style } from "./style.ts";

/** What the doctor looks at, gathered by the entry file: settings, folders, articles and the token. */
export interface Installation {
  /** Such as "20.19.0". */
  readonly nodeVersion: string;
  readonly settings: {
    /** A line for each setting that cannot be used. */
    readonly problems: readonly string[];
    /** Names in the settings file that are no settings. */
    readonly unknown: readonly string[];
    /** Servers that are named as operators and not served. */
    readonly unserved: readonly string[];
    /** Whether no server is named that is answered, nor anybody else. */
    readonly servesNobody: boolean;
    /** The collections that direct messages are answered from; null where they are not. */
    readonly publicCollections: readonly string[] | null;
    /** Whether others on this machine can read the token in the settings file. */
    readonly isTokenExposed: boolean;
  };
  /** Where what people did is to be kept; absent where the settings cannot be read. */
  readonly dataDir?: Folder;
  /** The file of what people did, and why it cannot be opened; absent where it can, or is not there yet. */
  readonly brokenStore?: { readonly path: string; readonly problem: string };
  /** The folder that imports go to; absent where the articles are in a file. */
  readonly corpusFolder?: Folder;
  /** Null where there is none. */
  readonly token: { readonly looksRight: boolean } | null;
  /** What Discord itself says; null where it is not asked. */
  readonly discord:
    | {
        readonly kind: "ok";
        readonly name: string;
        readonly invitation: string;
        readonly concerns: readonly string[];
      }
    | { readonly kind: "problem"; readonly problem: string }
    | null;
  readonly corpus:
    | { readonly paths: readonly string[]; readonly error: string }
    | {
        readonly paths: readonly string[];
        readonly articles: readonly SourceRow[];
        readonly refusals: readonly Refusal[];
      };
  /** Null in an installed package, where nothing is built. */
  readonly build: { readonly isFresh: boolean } | null;
}

/** A folder that is written to. */
export interface Folder {
  readonly path: string;
  readonly isWritable: boolean;
  /** What its disk has left for whoever runs Footnote. */
  readonly freeBytes: number;
}

/** What one look found. "broken" has to be mended, "warn" may be as meant. */
export interface Finding {
  readonly state: "ok" | "warn" | "broken";
  readonly found: string;
  /** What to do about it. */
  readonly mend?: string;
}

/** Gives what is found, in the order in which it is to be mended: what stands below needs what stands above. */
export function examine(installation: Installation): Finding[] {
  return CHECKS.flatMap((check) => check(installation));
}

/** Gives the findings as lines for people. */
export function showFindings(findings: readonly Finding[], style: Style): string {
  const marks = { ok: style.good("ok    "), warn: style.warn("look  "), broken: style.bad("broken") };
  const lines = findings.flatMap(({ state, found, mend }) => [
    `${marks[state]}  ${neutralise(found)}`,
    ...(mend === undefined ? [] : [`        → ${neutralise(mend)}`]),
  ]);
  return `${lines.join("\n")}\n`;
}

const CHECKS: readonly ((installation: Installation) => Finding[])[] = [
  checkNode,
  checkBuild,
  checkSettings,
  checkDataDir,
  checkStore,
  checkCorpus,
  checkPublicCollections,
  checkCorpusFolder,
  checkToken,
  checkDiscord,
];

function checkNode({ nodeVersion }: Installation): Finding[] {
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
  const isRecent = major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor);
  const found = `Node.js ${nodeVersion}`;
  if (isRecent && major !== UNFIT_NODE) return [{ state: "ok", found }];
  const oldest = `${OLDEST_NODE.major}.${OLDEST_NODE.minor}`;
  return [
    {
      state: "broken",
      found,
      mend: `Install Node.js ${oldest} or newer, but not ${UNFIT_NODE}, from https://nodejs.org.`,
    },
  ];
}

function checkBuild({ build }: Installation): Finding[] {
  if (build === null) return [];
  if (build.isFresh) return [{ state: "ok", found: "The build is as new as the sources" }];
  return [{ state: "warn", found: "The build is older than the sources", mend: "Run npm run build." }];
}

function checkSettings({ settings }: Installation): Finding[] {
  const broken = settings.problems.map((found): Finding => {
    return {
      state: "broken",
      found,
      mend: "Change it in .env or in the environment; .env.example explains it.",
    };
  });
  const unknown = settings.unknown.map((name): Finding => {
    return { state: "warn", found: `${name} in .env is no setting`, mend: "Compare it with .env.example." };
  });
  const unserved = settings.unserved.map((id): Finding => {
    const mend = "Name it in ALLOWED_GUILD_IDS too, or nobody there is answered.";
    return { state: "warn", found: `OPERATOR_GUILD_IDS names ${id}, which is not served`, mend };
  });
  const named = "Set GUILD_ID to your server's id, or name servers in ALLOWED_GUILD_IDS.";
  const nobody: Finding[] = settings.servesNobody
    ? [{ state: "warn", found: "Nobody is answered in Discord yet", mend: named }]
    : [];
  const mend = "Run chmod 600 .env: whoever has the token is the bot.";
  const exposed: Finding[] = settings.isTokenExposed
    ? [{ state: "warn", found: "Others on this machine can read the token in .env", mend }]
    : [];
  const notes = [...exposed, ...unknown, ...nobody, ...unserved];
  return broken.length > 0
    ? [...broken, ...notes]
    : [{ state: "ok", found: "The settings can be read" }, ...notes];
}

/** Whoever lets people write to the bot directly, and opens nothing to them, hears from them that nothing is answered. */
function checkPublicCollections({ settings, corpus }: Installation): Finding[] {
  const { publicCollections: open } = settings;
  if (open === null) return [];
  if (open.length === 0) {
    const mend = "Name collections in PUBLIC_COLLECTIONS, or * for all that are no server's own.";
    return [
      { state: "warn", found: "ALLOW_DIRECT is set, and no articles are open to direct messages", mend },
    ];
  }
  if (!("articles" in corpus)) return [];
  const there = new Set(["*", ...corpus.articles.map(({ collection }) => collection ?? ".")]);
  return open
    .filter((name) => !there.has(name))
    .map((name) => {
      const mend = `A collection is a folder in ${corpus.paths.join(", ")}; the articles in none are called “.”.`;
      return {
        state: "warn",
        found: `PUBLIC_COLLECTIONS names “${name}”, in which there is no article`,
        mend,
      };
    });
}

/** Only the bot keeps anything; a conversation can do without. */
function checkDataDir({ dataDir, token }: Installation): Finding[] {
  if (dataDir === undefined) return [];
  if (dataDir.isWritable) return dataDir.freeBytes < LEAST_FREE_BYTES ? [nearlyFull(dataDir)] : [];
  const found = `DATA_DIR, ${dataDir.path}, cannot be written`;
  const mend = "Let the user who runs Footnote write there, or name another folder in DATA_DIR.";
  return [{ state: token === null ? "warn" : "broken", found, mend }];
}

/** Without it there is no bot; a conversation can do without. */
function checkStore({ brokenStore, token }: Installation): Finding[] {
  if (brokenStore === undefined) return [];
  const found = `What people did, ${brokenStore.path}, cannot be opened: ${brokenStore.problem}`;
  const mend = "Restore a backup, or move the file away: the bot then begins with an empty one.";
  return [{ state: token === null ? "warn" : "broken", found, mend }];
}

/** On a full disk all goes on answering, and nothing is kept. */
function nearlyFull({ path, freeBytes }: Folder): Finding {
  const found = `The disk of DATA_DIR, ${path}, has ${(freeBytes / 1_000_000).toFixed(1)} MB left`;
  const mend = "Free some: what people did is kept there, and what spares a large corpus being read anew.";
  return { state: "warn", found, mend };
}

/** A corpus of 20,000 passages leaves a snapshot of 36 MB. */
const LEAST_FREE_BYTES = 50_000_000;

function checkCorpus({ corpus }: Installation): Finding[] {
  const where = corpus.paths.join(", ");
  // What could not be loaded says itself what to do.
  if ("error" in corpus) return [{ state: "broken", found: corpus.error }];
  const refused = corpus.refusals.map(({ from, reason }): Finding => {
    return { state: "warn", found: `Not read: ${from}: ${reason}` };
  });
  const { length } = corpus.articles;
  if (length === 0) {
    return [{ state: "broken", found: `No articles in ${where}`, mend: HOW_TO_ADD }, ...refused];
  }
  const found = `${length} ${length === 1 ? "article" : "articles"} in ${where}`;
  const notes = [...unquoted(corpus.articles), ...refused];
  if (!corpus.articles.every(({ sample }) => sample)) return [{ state: "ok", found }, ...notes];
  return [{ state: "warn", found: `${found}, samples only`, mend: HOW_TO_ADD }, ...notes];
}

/** Articles can be read and asked about all the same. */
function checkCorpusFolder({ corpusFolder }: Installation): Finding[] {
  if (corpusFolder === undefined || corpusFolder.isWritable) return [];
  const found = `${corpusFolder.path} cannot be written: nothing can be imported into it`;
  const mend = "Let the user who runs Footnote write there, where import or /corpus add is wanted.";
  return [{ state: "warn", found, mend }];
}

/** What is listed and never quoted is said, or people wonder why it does not answer. */
function unquoted(articles: readonly SourceRow[]): Finding[] {
  const ids = articles.filter(({ status }) => status === "retracted").map(({ id }) => id);
  const replaced = articles.filter(({ supersededBy }) => supersededBy !== null);
  const pairs = replaced.map(({ id, supersededBy }) => `${id} (by ${supersededBy})`);
  return [
    { told: "Retracted, so no answer quotes it", names: ids },
    { told: "Replaced, so no answer quotes it", names: pairs },
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ told, names }) => ({ state: "warn", found: `${told}: ${names.join(", ")}` }));
}

function checkToken({ token }: Installation): Finding[] {
  if (token === null) {
    return [{ state: "ok", found: "No DISCORD_TOKEN: npm start opens the conversation in the terminal" }];
  }
  if (token.looksRight) return [{ state: "ok", found: "DISCORD_TOKEN has the form of a token" }];
  const mend = "Copy it again from https://discord.com/developers/applications, Bot, Reset Token.";
  return [{ state: "broken", found: "DISCORD_TOKEN has not the form of a token", mend }];
}

function checkDiscord({ discord }: Installation): Finding[] {
  if (discord === null) return [];
  if (discord.kind === "problem") return [{ state: "broken", found: discord.problem }];
  const { name, invitation, concerns } = discord;
  const concern = (found: string): Finding => ({ state: "warn", found });
  return [
    { state: "ok", found: `Discord knows the bot as ${name}. Invite it to a server: ${invitation}` },
    ...concerns.map(concern),
  ];
}

/** `engines` of package.json. */
const OLDEST_NODE = { major: 20, minor: 19 };
/** Short-lived, and without parts of `node:crypto` that came in the middle of it. */
const UNFIT_NODE = 21;

/** What to do about a corpus without articles of one's own. */
export const HOW_TO_ADD =
  "Put your articles there as .md, .txt or .jsonl files (corpus/README.md says how), or name another place with --corpus.";

import { checkCorpus, checkCorpusFolder, checkPublicCollections } from "./doctor-articles.ts";
import type { Finding, Folder, Installation } from "./installation.ts";
import { neutralise } from "./neutral.ts";
import type { Style } from "./style.ts";

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

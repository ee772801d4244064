import { join } from "node:path";
import { commands } from "../commands/commands.ts";
import type { Config } from "./config.ts";
import { applicationOf } from "./config/token.ts";
import { type Bot, startBot } from "./discord/client.ts";
import { describeError } from "./discord/errors.ts";
import { within } from "./discord/within.ts";
import type { Importing } from "./corpus/gather.ts";
import { type Libraries, openLibraries } from "./corpus/library.ts";
import type { LiveCorpus, LiveOptions } from "./corpus/live.ts";
import type { Clock, Log, Services, Visitor } from "./domain.ts";
import { createArticleLog } from "./observe/articles.ts";
import type { Health } from "./observe/health.ts";
import { createLog } from "./observe/log.ts";
import type { Metrics } from "./observe/metrics.ts";
import { type Archive, openArchive, STORE_FILE } from "./store/archive.ts";
import { claim, type Release } from "./store/sole.ts";

/** What running the bot takes of the world. */
export interface BotWorld {
  readonly config: Config;
  /** Where what people did is kept, absolute. */
  readonly dataDir: string;
  /** The corpus as it was named. */
  readonly paths: readonly string[];
  /** Of Footnote. */
  readonly version: string;
  /** Opens the articles; whoever is `told` hears what becomes of them later. */
  readonly open: (
    told: Pick<LiveOptions, "changed" | "failed" | "unkept">,
  ) => Promise<Pick<LiveCorpus, "engine" | "refresh" | "close" | "past">>;
  readonly clock: Clock;
  /** Where the log goes, a JSON line an event. */
  readonly stdout: { write(text: string): unknown };
  /** Says one line to the person who runs the bot. */
  readonly tell: (line: string) => void;
  /** Lets the process go on where something fails that nobody waits for, and tells of it. */
  readonly survive: (told: (error: unknown) => void) => void;
  /** Resolves when the bot is asked to stop. */
  readonly stopped: Promise<void>;
}

/** Runs the Discord bot until it is asked to stop; rejects with one line for people where it cannot start. */
export async function runBot(world: BotWorld, token: string): Promise<void> {
  const { config, clock, tell, stdout } = world;
  const log = createLog(config.logLevel, { write: (line) => void stdout.write(line) });
  const logged = (what: string) => (error: unknown) => log.error({ error: describeError(error) }, what);
  // One event that discord.js cannot read must not end the answers to everybody else.
  world.survive(logged("something failed that nobody waits for"));
  const metrics = await metricsOf(config);
  // Discord is connected to while the articles are read: whoever asks meanwhile is answered when they are there.
  const articles = createArticleLog(log);
  const opening = world.open({
    changed: (changes, { refusals }) => articles.changed(changes, refusals),
    failed: logged("the articles could not be followed"),
    unkept: logged("the snapshot could not be written: the next start reads every article"),
  });
  // Whoever starts the bot has read of these; where there are no articles, that is told where they are waited for.
  opening.then(
    (corpus) => articles.begin(corpus.engine().refusals),
    () => {},
  );
  const kept = await keptBy(world, token, { opening, unkept: logged("an answer could not be kept") });
  if (kept === null) return;
  const { archive, release } = kept;
  const unchanged = logged("the articles could not be changed");
  const shelves = opening.then(async (corpus) => shelvesOf(corpus, archive, world, unchanged));
  const slow = setTimeout(() => tell("Connecting to Discord …"), SLOW_MS);
  const connecting = startBot({
    ...asConfigured(config),
    token,
    bindings: archive.journal.bindings,
    commands,
    services: async (visitor) => servicesOf(visitor, { shelves: await shelves, archive, clock }),
    log,
    tell,
    clock,
    observe: (handled) => metrics?.observe(handled),
  });
  try {
    const started = await Promise.race([Promise.all([shelves, connecting]), world.stopped]);
    clearTimeout(slow);
    if (started === undefined) return;
    const [{ corpus }, bot] = started;
    warmUp(corpus, log);
    await serve(bot, world, metrics);
  } finally {
    clearTimeout(slow);
    // Whichever of the two there is by now, or comes while the other has failed. A Discord that says nothing, and
    // articles that take long to read, are not waited for to the end.
    const closing = [connecting.then((bot) => bot.stop()), opening.then((corpus) => corpus.close())];
    await within(CLOSING_MS, Promise.allSettled(closing));
    await archive.close();
    release();
  }
}

/** The first question pays for the code being compiled: better this one than a person's, and none waits for it. */
function warmUp(corpus: Corpus, log: Log): void {
  const asked = corpus.engine().ask("Who says what, when and where?", {});
  void asked.catch((error: unknown) => log.warn({ error: String(error) }, "the first question failed"));
}

/** What people did, and that no other process of this bot keeps it too. */
interface Kept {
  readonly archive: Archive;
  readonly release: Release;
}

/**
 * Opens what is kept, for this process alone; gives null where it is asked to stop before. Without a store there is no
 * bot: a corpus that goes on being followed would keep the process for ever.
 */
async function keptBy(
  world: BotWorld,
  token: string,
  { opening, unkept }: { readonly opening: Promise<Corpus>; readonly unkept: (error: unknown) => void },
): Promise<Kept | null> {
  const { dataDir, clock, config } = world;
  let kept: Kept | null = null;
  try {
    const release = await claimed(world, token);
    const options = { clock, keepDays: config.keepDays, failed: unkept };
    if (release !== null) kept = { archive: openArchive(join(dataDir, STORE_FILE), options), release };
    return kept;
  } finally {
    if (kept === null)
      await within(CLOSING_MS, Promise.allSettled([opening.then((corpus) => corpus.close())]));
  }
}

/** Two processes of one bot would each answer everything: the one that comes second waits until the first has ended. */
async function claimed({ dataDir, tell, stopped }: BotWorld, token: string): Promise<Release | null> {
  const ending = new AbortController();
  void stopped.then(() => ending.abort());
  const waiting = () => tell("This bot is running already: waiting for the other process to end …");
  const name = `bot-${applicationOf(token) ?? "any"}`;
  const { signal } = ending;
  const release = await claim(dataDir, name, { waitMs: OTHER_MS, waiting, signal });
  if (release !== null || signal.aborted) return release;
  throw new Error(
    `This bot is running already, with its data in ${dataDir}: two would each answer everything. Stop the other one first.`,
  );
}

type Corpus = Awaited<ReturnType<BotWorld["open"]>>;

/** The articles, and what looks after them. */
interface Shelves {
  readonly corpus: Corpus;
  readonly libraries: Libraries;
}

async function shelvesOf(
  corpus: Corpus,
  { journal }: Archive,
  world: BotWorld,
  failed: (error: unknown) => void,
): Promise<Shelves> {
  const libraries = openLibraries({
    corpus,
    paths: world.paths,
    journal,
    uploads: join(world.dataDir, UPLOADS),
    clock: world.clock,
    operators: world.config.discord.operatorGuildIds,
    version: world.version,
    importing,
    failed,
  });
  // What was left half done is taken back before anybody sees it.
  if (await libraries.recover()) await corpus.refresh();
  return { corpus, libraries };
}

/** Gives what a command runs with, over the articles as they are now. */
function servicesOf(
  visitor: Visitor,
  { shelves: { corpus, libraries }, archive, clock }: { shelves: Shelves; archive: Archive; clock: Clock },
): Services {
  return {
    engine: corpus.engine(),
    store: archive.storeOf(visitor),
    clock,
    library: libraries.of(visitor),
    past: async (article, version) => corpus.past(article, version),
  };
}

/** Gives what the settings say of Discord, in the bot's own words. */
function asConfigured({ discord, logQuestions }: Config) {
  const { apiUrl, guildId, allowedGuildIds, allowDirect, publicCollections, cooldown } = discord;
  return {
    apiUrl,
    guild: guildId,
    policy: {
      guilds: allowedGuildIds,
      direct: allowDirect,
      publicCollections: publicCollections.includes("*") ? ("all" as const) : publicCollections,
    },
    cooldown,
    logQuestions,
  };
}

/** Says that the bot is there, and stops it when it is asked to; rejects where Discord closes the connection for good. */
async function serve(bot: Bot, { config, tell, stopped }: BotWorld, metrics: Metrics | null): Promise<void> {
  const health = await healthOf(config, { isReady: () => bot.isReady(), metrics });
  for (const line of greeting(bot.invitation, config, health)) tell(line);
  const lost = await Promise.race([stopped, bot.lost]);
  if (lost === undefined) tell("Stopping: answers that are under way finish first.");
  await bot.stop();
  await health?.stop();
  if (lost !== undefined) throw lost;
}

/** What nobody looks at is not counted, nor loaded. */
async function metricsOf({ health }: Config): Promise<Metrics | null> {
  if (health.port === null) return null;
  const { createMetrics } = await import("./observe/metrics.ts");
  return createMetrics();
}

/** The readers of import are loaded when something is handed over. */
const importing: Importing = async function* (...given) {
  const { importInto } = await import("./corpus/import/command.ts");
  yield* importInto(...given);
};

/** The folder in DATA_DIR where files that are handed over lie until they are read. */
const UPLOADS = "uploads";

async function healthOf(
  { health: { host, port } }: Config,
  { isReady, metrics }: { readonly isReady: () => boolean; readonly metrics: Metrics | null },
): Promise<Health | null> {
  if (port === null || metrics === null) return null;
  const { serveHealth } = await import("./observe/health.ts");
  return serveHealth({ host, port, isReady, metrics });
}

function greeting(invitation: string, { discord }: Config, running: Health | null): string[] {
  const served = discord.allowedGuildIds.length;
  return [
    `Connected to Discord. Invite the bot to a server: ${invitation}`,
    ...(served === 0 && !discord.allowDirect
      ? ["Nobody is served yet: name your server's id in GUILD_ID or ALLOWED_GUILD_IDS."]
      : []),
    ...(running === null ? [] : [`Health and metrics: ${running.origin}/health, /metrics`]),
  ];
}

/** As long as a bot that was asked to stop may take. */
const OTHER_MS = 15_000;

/** From then on, what does not come is left to the end of the process. */
const CLOSING_MS = 2_000;

/** Nobody waits for longer without a word. */
const SLOW_MS = 1_000;

import { commands } from "../commands/commands.ts";
import { keptBy } from "./bot/kept.ts";
import { metricsOf, serveUntilStopped } from "./bot/serve.ts";
import { servicesOf, shelvesOf } from "./bot/shelves.ts";
import { type BotWorld, CLOSING_MS, type Corpus } from "./bot/world.ts";
import type { Config } from "./config.ts";
import { startBot } from "./discord/client.ts";
import { describeError } from "./discord/errors.ts";
import { within } from "./discord/within.ts";
import type { Log } from "./domain.ts";
import { createArticleLog } from "./observe/articles.ts";
import { createLog } from "./observe/log.ts";

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
    await serveUntilStopped(bot, world, metrics);
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

/** Nobody waits for longer without a word. */
const SLOW_MS = 1_000;

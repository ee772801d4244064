import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createClerk } from "../../../src/corpus/clerk.ts";
import { keepArticle } from "../../../src/corpus/history.ts";
import { importInto } from "../../../src/corpus/import/command.ts";
import { openLibraries } from "../../../src/corpus/library.ts";
import { type LiveCorpus, openLiveCorpus } from "../../../src/corpus/live.ts";
import type { CorpusReader } from "../../../src/corpus/reader.ts";
import type { Article } from "../../../src/domain.ts";
import { commands } from "../../../commands/commands.ts";
import { type Bot, startBot } from "../../../src/discord/client.ts";
import { type Archive, openArchive } from "../../../src/store/archive.ts";
import { botOptions, clock, type Logged } from "./bot.ts";
import { FakeDiscord, type Place } from "./server.ts";
import { GUILD } from "./world.ts";

/** The servers of the tests: two of anybody's, and one of those who run the bot. */
export const HERE = GUILD;
export const THERE = "2000000000000000002";
export const OPERATORS = "2000000000000000003";

/** The bot over a folder of articles that it looks after. */
export interface Shelves {
  readonly discord: FakeDiscord;
  readonly corpus: LiveCorpus;
  readonly folder: string;
  readonly archive: Archive;
  readonly put: (name: string, content: string) => void;
  /** Every file of the corpus, history aside. */
  readonly files: () => string[];
  readonly close: () => Promise<void>;
}

/** Opens the bot over these files, read in the test's own thread. */
export async function openShelves(
  files: Readonly<Record<string, string>>,
  more: Partial<{ importing: typeof importInto; deferAfterMs: number }> = {},
): Promise<Shelves> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-shelves-"));
  const root = join(folder, "corpus");
  const put = (name: string, content: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  for (const [name, content] of Object.entries(files)) put(name, content);
  const corpus = await openLiveCorpus(readerHere(root), { clock, quoteMaxChars: 300, roots: [root] });
  const archive = openArchive(join(folder, "store.db"), { clock, keepDays: 30 });
  const discord = await FakeDiscord.start();
  // Nothing is deferred below, and what comes late on a busy machine would be refused: the test would wait for ever.
  if (more.deferAfterMs === undefined) discord.deadlineMs = 60_000;
  const libraries = openLibraries({
    corpus,
    paths: [root],
    journal: archive.journal,
    uploads: join(folder, "uploads"),
    clock,
    operators: [OPERATORS],
    version: "0.0.0",
    importing: more.importing ?? importInto,
  });
  const logged: Logged[] = [];
  const bot: Bot = await startBot(
    botOptions(discord, {
      archive,
      logged,
      more: {
        commands,
        policy: { guilds: [HERE, THERE, OPERATORS], direct: true, publicCollections: "all" },
        bindings: archive.journal.bindings,
        uploadOrigins: [discord.origin],
        // On a busy machine an answer would else come after word that one is coming, and be awaited twice.
        deferAfterMs: more.deferAfterMs ?? 60_000,
        services: (visitor) => ({
          engine: corpus.engine(),
          store: archive.storeOf(visitor),
          clock,
          library: libraries.of(visitor),
          past: async (article, version) => corpus.past(article, version),
        }),
      },
    }),
  );
  return {
    discord,
    corpus,
    folder,
    archive,
    put,
    files: () =>
      readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(?:md|txt|jsonl)$/.test(name) && !name.startsWith("."))
        .sort(),
    async close() {
      await bot.stop();
      await corpus.close();
      await archive.close();
      await discord.stop();
      rmSync(folder, { recursive: true });
      if (discord.violations.length > 0) throw new Error(discord.violations.join("\n"));
    },
  };
}

/** A member of a server who may see and write, and manage nothing. */
export const member = (place: Place = {}): Place => ({ ...place, permissions: (1n << 10n) | (1n << 11n) });

/** Reads in this thread and does not watch: a test says when it looks. */
function readerHere(root: string): CorpusReader {
  const keep = async (article: Article, ending: string) => keepArticle(root, article, ending);
  const clerk = createClerk([root], { clock, keep, settleMs: 0 });
  let tell: Parameters<CorpusReader["subscribe"]>[0] | null = null;
  const look = async () => {
    const { update } = await clerk.look();
    if (update !== null) tell?.update(update);
  };
  return {
    subscribe(listener) {
      tell = listener;
      look().catch((error: unknown) =>
        listener.fail(error instanceof Error ? error : new Error(String(error))),
      );
    },
    refresh: look,
    close: async () => {},
  };
}

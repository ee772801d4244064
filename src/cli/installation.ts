import { existsSync, mkdtempSync, readdirSync, rmdirSync, statfsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ConfigError, type Config, type Environment, readConfig } from "../config.ts";
import { textOf } from "../config/setting.ts";
import { SETTING_NAMES } from "../config/settings.ts";
import { looksLikeToken } from "../config/token.ts";
import type { Engine } from "../domain.ts";
import type { Folder, Installation } from "../terminal/installation.ts";
import { messageOf } from "../problem.ts";

/** What is needed to look at an installation. */
export interface InstallationOptions {
  /** The environment over the settings file. */
  readonly environment: Environment;
  readonly file: { readonly path: string; readonly settings: Readonly<Record<string, string>> };
  /** Where Footnote itself is. */
  readonly home: string;
  /** Gives the paths of the corpus. */
  readonly paths: (config: Config) => readonly string[];
  readonly open: (paths: readonly string[], config: Config) => Promise<Engine>;
}

/** Gathers what the doctor looks at. */
export async function installationOf({
  environment,
  file,
  home,
  paths,
  open,
}: InstallationOptions): Promise<Installation> {
  const { config, problems } = configOrProblems(environment);
  const token = tokenIn(environment);
  const { operatorGuildIds, allowedGuildIds, allowDirect, publicCollections } = config.discord;
  const isReadable = problems.length === 0;
  return {
    nodeVersion: process.versions.node,
    settings: {
      problems,
      unknown: Object.keys(file.settings).filter((name) => !SETTING_NAMES.includes(name)),
      isTokenExposed: textOf(file.settings["DISCORD_TOKEN"]) ? isReadByOthers(file.path) : false,
      servesNobody: Boolean(token) && isReadable && allowedGuildIds.length === 0 && !allowDirect,
      publicCollections: isReadable && allowDirect ? publicCollections : null,
      unserved: operatorGuildIds.filter((id) => !allowedGuildIds.includes(id)),
    },
    token: token ? { looksRight: looksLikeToken(token) } : null,
    discord: token && looksLikeToken(token) && isReadable ? await discordSays(token, config) : null,
    ...(isReadable ? { dataDir: folderAt(resolve(config.dataDir)), ...(await storeOf(config)) } : {}),
    ...corpusFolderOf(paths(config)),
    corpus: await corpusAt(paths(config), config, open),
    build: existsSync(join(home, "src"))
      ? { isFresh: newestMs(join(home, "src"), ".ts") <= newestMs(join(home, "dist"), ".js") }
      : null,
  };
}

/** A token that cannot be used is looked at as it stands. */
function tokenIn({ DISCORD_TOKEN }: Environment): string {
  const { token } = configOrProblems({ DISCORD_TOKEN }).config.discord;
  return token ?? textOf(DISCORD_TOKEN);
}

/** Of settings that cannot be used, the places are, as far as they go. */
function configOrProblems(environment: Environment): { config: Config; problems: readonly string[] } {
  try {
    return { config: readConfig(environment), problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const { CORPUS, DATA_DIR } = environment;
    return { config: readConfig({ CORPUS, DATA_DIR }), problems: error.problems };
  }
}

async function discordSays(token: string, { discord }: Config): Promise<Installation["discord"]> {
  const { checkDiscord } = await import("../discord/check.ts");
  const { apiUrl, guildId: guild, allowedGuildIds: guilds } = discord;
  return checkDiscord({ token, apiUrl, guild, guilds });
}

async function storeOf({ dataDir }: Config): Promise<Pick<Installation, "brokenStore">> {
  const [{ STORE_FILE }, { storeProblem }] = await Promise.all([
    import("../store/archive.ts"),
    import("../store/check.ts"),
  ]);
  const path = resolve(dataDir, STORE_FILE);
  const problem = storeProblem(path);
  return problem === null ? {} : { brokenStore: { path, problem } };
}

async function corpusAt(
  paths: readonly string[],
  config: Config,
  open: InstallationOptions["open"],
): Promise<Installation["corpus"]> {
  try {
    const engine = await open(paths, config);
    return { paths, articles: engine.sources({}), refusals: engine.refusals };
  } catch (error) {
    return { paths, error: messageOf(error) };
  }
}

/** Imports go to the first path; into a file with articles nothing is imported. */
function corpusFolderOf([first]: readonly string[]): Pick<Installation, "corpusFolder"> {
  const isFile = first === undefined || (existsSync(first) && !statSync(first).isDirectory());
  return isFile ? {} : { corpusFolder: folderAt(first) };
}

/**
 * A folder that is not there yet is made where the nearest one above it can be written. Only trying tells: root is
 * permitted everything, also where nothing can be made, and of Windows the modes say little.
 */
function folderAt(path: string): Folder {
  let nearest = path;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  try {
    rmdirSync(mkdtempSync(join(nearest, ".doctor-")));
    const { bavail, bsize } = statfsSync(nearest);
    return { path, isWritable: true, freeBytes: bavail * bsize };
  } catch {
    return { path, isWritable: false, freeBytes: 0 };
  }
}

/** Windows has no such modes. */
function isReadByOthers(path: string): boolean {
  return process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0;
}

function newestMs(folder: string, ending: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const times = files
    .filter((file) => file.endsWith(ending))
    .map((file) => statSync(join(folder, file)).mtimeMs);
  return Math.max(0, ...times);
}

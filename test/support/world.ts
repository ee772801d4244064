import type { World } from "../../src/cli/world.ts";
import type { Article, Engine } from "../../src/domain.ts";
import { openWith } from "../../src/terminal/open.ts";
import { engineOf } from "./engine.ts";
import { inputOf, keptOutput } from "./streams.ts";

/** What a command line left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The paths that were opened. */
  readonly opened: readonly (readonly string[])[];
}

/** What a test changes of the world. */
export interface Given {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly engine?: Engine;
  readonly articles?: readonly Article[];
  readonly world?: Partial<World>;
}

/** Runs something in a world of streams that are kept and articles that are given. */
export async function ranIn(given: Given, act: (world: World) => Promise<number>): Promise<Ran> {
  const [stdout, stderr] = [keptOutput(), keptOutput()];
  const opened: (readonly string[])[] = [];
  const clock = { now: () => 0 };
  const code = await act({
    stdin: inputOf(given.input ?? ""),
    stdout: stdout.stream,
    stderr: stderr.stream,
    environment: given.environment ?? {},
    clock,
    version: "1.2.3",
    home: "/footnote",
    standing: "/here",
    cpuMs: () => 0,
    open: async (paths) => {
      opened.push(paths);
      const load = async () => given.engine ?? engineOf(given.articles ?? []);
      return openWith(load, ["corpus"], { stderr: stderr.stream, clock });
    },
    follow: async (paths) => {
      opened.push(paths);
      const load = async () => given.engine ?? engineOf(given.articles ?? []);
      const engine = await openWith(load, ["corpus"], { stderr: stderr.stream, clock, mayBegin: true });
      return { engine: () => engine, refresh: async () => {}, past: async () => null, close: async () => {} };
    },
    curating: async () => Promise.reject(new TypeError("no library was given")),
    paths: (paths) => [...paths],
    split: async () => [],
    importing: async function* () {},
    installation: async () => Promise.reject(new TypeError("no installation was given")),
    dataDir: () => {
      throw new TypeError("no folder was given");
    },
    survive: () => {},
    stopped: async () => {},
    ...given.world,
  });
  await Promise.all(
    [stdout, stderr].map(async ({ stream }) => new Promise<void>((done) => stream.end(done))),
  );
  return { code, out: stdout.text(), err: stderr.text(), opened };
}

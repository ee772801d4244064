import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Models } from "../models.ts";
import { isNetwork, type Network } from "../ranker/scoring/network.ts";
import { isWordUnits } from "../ranker/scoring/word-units.ts";
import type { Scoring, Weights } from "../ranker/weights.ts";
import { Complaint } from "../terminal/session.ts";
import type { World } from "./world.ts";

/** The option that ranks by other weights than the learned ones. */
export const WEIGHTS_OPTION = [
  "--weights <file>",
  "rank by the weights of this file, or by a plain formula with none",
] as const;

/** Gives the models with the weights of a file that `learn` wrote or of one in JSON, or with none; else nothing. */
export async function modelsFor(
  weights: string | undefined,
  { standing }: Pick<World, "standing">,
): Promise<Models | undefined> {
  if (weights === undefined) return undefined;
  const [{ LEARNED }, { NO_WEIGHTS }] = await Promise.all([
    import("../models.ts"),
    import("../ranker/weights.ts"),
  ]);
  return { ...LEARNED, ranking: weights === "none" ? NO_WEIGHTS : await readWeights(weights, standing) };
}

async function readWeights(file: string, standing: string): Promise<Weights> {
  const { FEATURES } = await import("../ranker/features/features.ts");
  const read = valueIn(await textOf(file, standing), file);
  const listed: unknown = isRecord(read) ? (read["weights"] ?? read) : null;
  if (!isRecord(listed) || Object.keys(listed).length === 0) throw unreadable(file, WANTED);
  const weights: Record<string, number> = {};
  for (const [name, weight] of Object.entries(listed)) {
    if (!(name in FEATURES)) throw unreadable(file, `“${name}” is no feature; ${WANTED}`);
    if (typeof weight !== "number" || !Number.isFinite(weight))
      throw unreadable(file, `the weight of “${name}” is no number`);
    weights[name] = weight;
  }
  const network = networkIn(read, file);
  const again = againIn(read, file);
  return {
    command: `--weights ${file}`,
    learned: null,
    data: {},
    samples: 0,
    weights,
    ...(network === null ? {} : { network }),
    ...(again === null ? {} : { again }),
  };
}

function againIn(read: unknown, file: string): Scoring | null {
  const again = isRecord(read) ? read["again"] : undefined;
  if (again === undefined) return null;
  const weights = isRecord(again) ? again["weights"] : undefined;
  const words = isRecord(again) ? again["words"] : undefined;
  const network = networkIn(again, file);
  const isWhole = network !== null && isRecord(weights) && isNumbers(weights);
  if (!isWhole || (words !== undefined && !isWordUnits(words)))
    throw unreadable(file, "its second look is none that this version of `learn` writes");
  return { weights, network, ...(words === undefined ? {} : { words }) };
}

function isNumbers(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, number>> {
  return Object.values(value).every((one) => Number.isFinite(one));
}

function networkIn(read: unknown, file: string): Network | null {
  const network = isRecord(read) ? read["network"] : undefined;
  if (network === undefined) return null;
  if (!isNetwork(network)) throw unreadable(file, "its network is none that this version of `learn` writes");
  return network;
}

async function textOf(file: string, standing: string): Promise<string> {
  try {
    return await readFile(resolve(standing, file), "utf8");
  } catch (error) {
    throw new Complaint(`Cannot read the weights "${file}": ${reasonOf(error)}. Give a file, or none.`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : String(code);
}

/** What `learn` writes is one constant whose value is JSON. */
function valueIn(text: string, file: string): unknown {
  const from = Math.max(0, text.indexOf("{", text.indexOf("= {")));
  try {
    return JSON.parse(text.slice(from).replace(/;\s*$/u, ""));
  } catch {
    throw unreadable(file, "it is neither JSON nor a file that learn wrote");
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const WANTED = 'wanted is {"weights": {"coverage": 1.5, …}}';

function unreadable(file: string, why: string): Complaint {
  return new Complaint(`Cannot read the weights "${file}": ${why}.`);
}

import { existsSync, readFileSync } from "node:fs";

/** Gives the bytes of a file of `models/`. */
export function readModelFile(name: string): Uint8Array {
  return readFileSync(new URL(`${MODELS}${name}`, import.meta.url));
}

/** The folder is beside the sources, and so one farther from the build, whose bundle is one nearer again. */
const MODELS = import.meta.url.includes("/dist/src/text/") ? "../../../models/" : "../../models/";

/** Gives the bytes of a file that the build leaves among what it makes; null where it left none. */
export function readBuiltFile(name: string): Uint8Array | null {
  const file = new URL(`${BUILT}${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file) : null;
}

/** Beside the build's folders; in a bundle, one folder nearer. */
const BUILT = import.meta.url.includes("/src/text/") ? "../../models/" : "../models/";

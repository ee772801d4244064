import { readFileSync } from "node:fs";

/** Gives the bytes of a file of `models/`. */
export function readModelFile(name: string): Uint8Array {
  return readFileSync(new URL(`${MODELS}${name}`, import.meta.url));
}

/** The folder is beside the sources, and so one farther from the build, whose bundle is one nearer again. */
const MODELS = import.meta.url.includes("/dist/src/text/") ? "../../../models/" : "../../models/";

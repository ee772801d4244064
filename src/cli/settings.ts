import { readFileSync, statSync } from "node:fs";
import { parse } from "dotenv";
import { decode } from "../articles/decode.ts";
import { Complaint } from "../terminal/session.ts";

/**
 * Gives the settings that a file holds; none where there is no such file. It may be in any encoding that articles may
 * be in: PowerShell writes UTF-16. Throws a Complaint where it cannot be read, since half of the settings are none.
 */
export function readSettings(path: string): Readonly<Record<string, string>> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return {};
  try {
    return parse(decode(readFileSync(path)));
  } catch (error) {
    throw new Complaint(`Cannot read the settings "${path}": ${reasonOf(error)}.`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : null;
  return code === "EACCES" || code === "EPERM" ? NOT_PERMITTED : error.message;
}

const NOT_PERMITTED = "that is not permitted; let the user who runs Footnote read it, or take it away";

import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder, and those above it, where they are missing; gives the first that was made. Throws where one cannot be
 * made. Node's own way to do so never ends where the system makes no folder in one that is there, as in /proc.
 */
export function makeFolders(folder: string, options: { readonly mode?: number } = {}): string | undefined {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) {
    missing.unshift(at);
    // Nothing stands above a drive, also where there is no such drive.
    if (dirname(at) === at) break;
  }
  for (const one of missing.length > 0 ? missing : [folder]) makeOne(one, options);
  return missing[0];
}

/** Another process may make it at the same moment. */
function makeOne(folder: string, options: { readonly mode?: number }): void {
  try {
    mkdirSync(folder, options);
  } catch (error) {
    const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    if (!isThere) throw error;
  }
}

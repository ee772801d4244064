import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Complaint } from "../terminal/session.ts";
import type { World } from "./world.ts";

/** Tells whether an option or a setting says where the data sets are. */
export function hasDataFolder({ data }: { readonly data?: string }, { environment }: World): boolean {
  return data !== undefined || Boolean(environment["FOOTNOTE_DATA"]);
}

/** Gives where the data sets are, by option or by setting. */
export function dataFolder({ data }: { readonly data?: string }, { environment, standing }: World): string {
  if (data !== undefined) {
    if (existsSync(resolve(standing, data))) return resolve(standing, data);
    throw new Complaint(`There is no folder "${data}": give the one that holds the data sets with --data.`);
  }
  if (environment["FOOTNOTE_DATA"]) return join(resolve(standing, environment["FOOTNOTE_DATA"]), "bench");
  throw new Complaint("Where are the data sets? Give --data FOLDER, or set FOOTNOTE_DATA.");
}

/** Gives the present day. */
export function today({ clock }: World): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}

/** The option that says where the data sets are. */
export const DATA_OPTION = [
  "--data <folder>",
  "the folder of the data sets; FOOTNOTE_DATA/bench by default",
] as const;

import { createHash } from "node:crypto";

/**
 * Gives an address in the form by which two are told to be one: without what only counts visits, without a
 * fragment, a port that goes without saying, or a slash at its end. Null where it is none.
 */
export function addressKey(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  // Of a document that is stored in parts, each has the document's address and its own fragment.
  const part = PART.test(url.hash) ? url.hash : "";
  url.hash = "";
  for (const name of Array.from(url.searchParams.keys()))
    if (TRACKING.test(name)) url.searchParams.delete(name);
  const host = url.host.replace(/^www\./, "");
  const query = url.searchParams.size === 0 ? "" : `?${url.searchParams.toString()}`;
  return `${host}${url.pathname.replace(/\/+$/, "")}${query}${part}`;
}

/** Gives the SHA-256 of a text, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Gives the hash by which two texts are told to be one, white space around them aside: the version of one that was imported. */
export function textKey(text: string): string {
  return hashOf(`${text.trim()}\n`);
}

const PART = /^#part-\d+-of-\d+$/;
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|ns_\w+|at_\w+|smid|smtyp|partner|ref_src|__twitter_impression|taid|xtor)$/i;

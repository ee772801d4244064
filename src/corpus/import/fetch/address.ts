import { isIP } from "node:net";
import { RefusedArticle } from "../../../articles/refused.ts";
import { whyNotPublic, whyNotPublicName } from "./hosts.ts";

/** Tells whether an IP address and port may be spoken to although they are not public: for tests over servers of their own. */
export type Permit = (ip: string, port: number) => boolean;

/**
 * Gives the address of something written, checked as far as that goes without asking the network. Throws a
 * {@link RefusedArticle} that names the reason. `base` is the page that led to it.
 */
export function checkedAddress(
  written: string,
  { permit, base }: { readonly permit: Permit; readonly base?: URL },
): URL {
  if (written.length > MAX_ADDRESS_CHARS) {
    throw new RefusedArticle(`is an address of more than ${MAX_ADDRESS_CHARS} characters`);
  }
  if (!URL.canParse(written, base?.href)) throw new RefusedArticle("is not a valid address");
  const url = new URL(written, base);
  url.hash = "";
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new RefusedArticle(`is no http or https address (${url.protocol})`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new RefusedArticle("is an address with a name or password in it; leave them out");
  }
  const host = hostOf(url);
  if (isIP(host) === 0) checkName(host);
  else checkLiteral(host, written, url, permit);
  checkPort(url, host, permit);
  return url;
}

/** Gives the host of an address, an IPv6 one without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

/** Gives the port of an address, also where it goes without saying. */
export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

/** Throws a {@link RefusedArticle} where an IP address is not one of the public internet. */
export function checkPublic(ip: string, port: number, permit: Permit): void {
  const why = whyNotPublic(ip);
  if (why !== null && !permit(ip, port)) throw notPublic(ip, why);
}

function checkName(host: string): void {
  const why = whyNotPublicName(host);
  if (why !== null) throw notPublic(host, why);
}

function checkLiteral(host: string, written: string, url: URL, permit: Permit): void {
  const port = portOf(url);
  if (permit(host, port)) return;
  // 0x7f.1, 2130706433 and 0177.0.0.1 are ways to write an address so that nobody sees which.
  if (isIP(host) === 4 && /^[a-z][a-z0-9+.-]*:/i.test(written) && !written.includes(host)) {
    throw new RefusedArticle(`is an address whose host is written as a number (it is ${host})`);
  }
  checkPublic(host, port, permit);
}

/** Web servers are at 80 and 443; what answers elsewhere is often something else. */
function checkPort(url: URL, host: string, permit: Permit): void {
  const port = portOf(url);
  if (PORTS.includes(port) || permit(host, port)) return;
  throw new RefusedArticle(`is an address with the port ${port}; only ${PORTS.join(", ")} are fetched`);
}

const PORTS: readonly number[] = [80, 443, 8080, 8443];

function notPublic(host: string, why: string): RefusedArticle {
  return new RefusedArticle(`leads to ${host}, which is ${why} and is not fetched`);
}

const MAX_ADDRESS_CHARS = 2_000;

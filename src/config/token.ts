/** Tells whether a token has the form of Discord's: three parts, of which the first is the bot's id in base64. */
export function looksLikeToken(token: string): boolean {
  const [, ...rest] = token.split(".");
  if (rest.length !== 2 || !rest.every((part) => /^[\w-]{6,}$/.test(part))) return false;
  return applicationOf(token) !== null;
}

/** Gives the id of the bot that a token is of; null where it has not the form of Discord's. */
export function applicationOf(token: string): string | null {
  const [part = ""] = token.split(".");
  const id = Buffer.from(part, "base64url").toString("latin1");
  return isId(id) ? id : null;
}

/** Tells whether an address may be sent a token: it is encrypted, or of this machine. */
export function mayReceiveToken({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

/** Tells whether a host, as addresses have it, is this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** Tells whether a text has the form of Discord's ids, of servers and of all else. */
export function isId(text: string): boolean {
  return /^\d{17,20}$/.test(text);
}

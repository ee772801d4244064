/** What an address gave. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The address after redirects. */
  readonly address: string;
  /** The encoding that the server named; null where none did. */
  readonly charset: string | null;
}

/** Fetches addresses. Throws a RefusedArticle where one may not, or cannot, be fetched. */
export interface Fetcher {
  fetch(address: string): Promise<Fetched>;
}

/** Who is served: everyone in the named servers, and with `direct` everyone else, from public collections. */
export interface Policy {
  readonly guilds: readonly string[];
  readonly direct: boolean;
  /** "all" where nothing in the corpus is kept from anyone. */
  readonly publicCollections: readonly string[] | "all";
}

/** Where something comes from. */
export interface Origin {
  readonly guild: string | null;
  readonly channel: string;
  /** True where the person brought the bot along, and the server did not add it. */
  readonly userInstalled: boolean;
}

/** Where something was asked. */
export interface Whereabouts extends Origin {
  /** The channel that a thread belongs to; null outside of threads. */
  readonly parent: string | null;
}

/** Whether a place is served; `place` is what its answers are kept under. */
export type Admission =
  | { readonly kind: "served"; readonly place: string }
  | { readonly kind: "declined"; readonly reason: "server" | "direct" };

/** Tells whether a place is served. */
export function admit({ guild, channel, userInstalled }: Origin, policy: Policy): Admission {
  if (guild !== null && !userInstalled) {
    return policy.guilds.includes(guild)
      ? { kind: "served", place: `guild:${guild}` }
      : { kind: "declined", reason: "server" };
  }
  return policy.direct
    ? { kind: "served", place: `channel:${channel}` }
    : { kind: "declined", reason: "direct" };
}

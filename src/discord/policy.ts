import type { Scope } from "../domain.ts";

/** Who is served: everyone in the named servers, and with `direct` everyone else, from public collections. */
export interface Policy {
  readonly guilds: readonly string[];
  readonly direct: boolean;
  /** "all" where nothing in the corpus is kept from anyone. */
  readonly publicCollections: readonly string[] | "all";
}

/** Where something was asked. */
export interface Whereabouts {
  readonly guild: string | null;
  readonly channel: string;
  /** True where the person brought the bot along, and the server did not add it. */
  readonly userInstalled: boolean;
}

export type Admission =
  | { readonly kind: "served"; readonly place: string; readonly scope: Scope }
  | { readonly kind: "declined"; readonly reason: "server" | "direct" };

/** Tells whether a place is served, and what may be seen from it. */
export function admit({ guild, channel, userInstalled }: Whereabouts, policy: Policy): Admission {
  if (guild !== null && !userInstalled) {
    return policy.guilds.includes(guild)
      ? { kind: "served", place: `guild:${guild}`, scope: {} }
      : { kind: "declined", reason: "server" };
  }
  if (!policy.direct) return { kind: "declined", reason: "direct" };
  const { publicCollections } = policy;
  const scope = publicCollections === "all" ? {} : { collections: publicCollections };
  return { kind: "served", place: `channel:${channel}`, scope };
}

/** What exists on the test's Discord: one application, servers with channels, and anybody. */

const EPOCH_MS = 1_420_070_400_000;
let issued = 0n;

/** Gives a new snowflake of a time, in order even within a millisecond. */
export function snowflake(atMs: number = Date.now()): string {
  issued += 1n;
  return ((BigInt(atMs - EPOCH_MS) << 22n) | (issued & 0xfffn)).toString();
}

export const APPLICATION = "1000000000000000001";
export const GUILD = "2000000000000000001";
export const CHANNEL = "3000000000000000001";
export const HIDDEN_CHANNEL = "3000000000000000002";
export const DIRECT_CHANNEL = "3000000000000000009";

/** The bot's token: its first part is the application's id, as in Discord's own. */
export const TOKEN = `${Buffer.from(APPLICATION).toString("base64url")}.GtEsT0.${"a".repeat(38)}`;

export function userOf(id: string, more: object = {}) {
  return {
    id,
    username: `user${id.slice(-4)}`,
    discriminator: "0",
    global_name: null,
    avatar: null,
    ...more,
  };
}

export const botUser = userOf(APPLICATION, { username: "footnote", bot: true });

export function memberOf(userId: string, permissions: bigint = EVERYTHING) {
  return {
    user: userOf(userId),
    roles: [],
    joined_at: "2025-01-01T00:00:00.000000+00:00",
    deaf: false,
    mute: false,
    flags: 0,
    avatar: null,
    nick: null,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
    permissions: permissions.toString(),
  };
}

/** The role that Discord makes for a bot in a server. */
export const BOT_ROLE = "6000000000000000001";

/** Gives a server as the gateway announces it; members may read its first channel and not its second. */
export function guildOf(id: string, botPermissions: bigint = EVERYTHING) {
  const view = 1024n;
  return {
    id,
    name: "Bakers",
    icon: null,
    splash: null,
    owner_id: "4000000000000000001",
    region: "deprecated",
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    features: [],
    emojis: [],
    stickers: [],
    mfa_level: 0,
    system_channel_id: null,
    system_channel_flags: 0,
    premium_tier: 0,
    preferred_locale: "en-US",
    nsfw_level: 0,
    joined_at: "2025-01-01T00:00:00.000000+00:00",
    large: false,
    unavailable: false,
    member_count: 2,
    voice_states: [],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    roles: [
      { ...ROLE, id, permissions: botPermissions.toString() },
      { ...ROLE, id: BOT_ROLE, permissions: "0", managed: true, tags: { bot_id: APPLICATION } },
    ],
    members: [{ ...memberOf(APPLICATION), user: botUser }],
    channels: [
      channelOf(CHANNEL, []),
      channelOf(HIDDEN_CHANNEL, [{ id, type: 0, allow: "0", deny: view.toString() }]),
    ],
  };
}

function channelOf(id: string, overwrites: readonly object[]) {
  return {
    id,
    type: 0,
    name: `c${id.slice(-4)}`,
    position: 0,
    permission_overwrites: overwrites,
    nsfw: false,
  };
}

export const directChannel = {
  id: DIRECT_CHANNEL,
  type: 1,
  last_message_id: null,
  recipients: [userOf("5000000000000000001")],
  flags: 0,
};

export interface MessageData {
  readonly id: string;
  readonly flags?: number;
  readonly content?: string | null;
  readonly components?: readonly ComponentData[];
  readonly [field: string]: unknown;
}

export interface ComponentData {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly style?: number;
  readonly accent_color?: number;
  readonly title?: string;
  readonly accessory?: ComponentData;
  readonly component?: ComponentData;
  readonly components?: readonly ComponentData[];
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

/** Gives a message as Discord shows it back, from what was sent. */
export function messageOf(channel: string, sent: object, more: object = {}): MessageData {
  return {
    id: snowflake(),
    channel_id: channel,
    author: botUser,
    content: "",
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    embeds: [],
    pinned: false,
    type: 0,
    components: [],
    ...sent,
    attachments: [],
    ...more,
  };
}

/** Gives every component of a message or modal, outer ones first. */
export function componentsOf(holder: { readonly components?: readonly ComponentData[] }): ComponentData[] {
  return (holder.components ?? []).flatMap((part) => [
    part,
    ...componentsOf(part),
    ...[part.accessory, part.component].filter((inner) => inner !== undefined),
  ]);
}

/** Gives all text of a message. */
export function textOf(message: MessageData | null): string {
  if (message === null) return "";
  return componentsOf(message)
    .map(({ content }) => content ?? "")
    .join("\n");
}

/** Of a message's flags: for one person's eyes, and not there yet but announced. */
export const EPHEMERAL = 1 << 6;
export const LOADING = 1 << 7;

export const EVERYTHING = (1n << 50n) - 1n - 8n;

const ROLE = {
  name: "@everyone",
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: 0,
  managed: false,
  mentionable: false,
  flags: 0,
};

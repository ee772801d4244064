import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Exchange } from "./exchange.ts";
import { Gateway } from "./gateway.ts";
import { dataFolder } from "../data.ts";
import { openapiJudge } from "./openapi.ts";
import { refusalsOf } from "./schemas.ts";
import {
  APPLICATION,
  botUser,
  CHANNEL,
  componentsOf,
  DIRECT_CHANNEL,
  directChannel,
  EPHEMERAL,
  EVERYTHING,
  GUILD,
  guildOf,
  memberOf,
  messageOf,
  snowflake,
  TOKEN,
  userOf,
  type MessageData,
} from "./world.ts";

/** What goes wrong with the next requests that match: an answer of Discord's own making. */
export interface Fault {
  readonly method?: string;
  readonly path: RegExp;
  readonly status: number;
  readonly times: number;
  /** Discord's own code for what went wrong. */
  readonly code?: number;
  /** Seconds, of a 429. */
  readonly retryAfter?: number;
  /** Does what was asked for and then fails all the same, as a lost answer looks. */
  readonly after?: boolean;
  /** Says the seconds in the body alone. */
  readonly withoutHeader?: boolean;
  /** Of a 429, that it holds for everything. */
  readonly isGlobal?: boolean;
  /** Answers with a page, as what stands before Discord does. */
  readonly isPage?: boolean;
  /** Breaks the connection instead of answering. */
  readonly breaks?: boolean;
}

export interface Place {
  readonly user?: string;
  readonly guild?: string | null;
  readonly channel?: string;
  readonly userInstalled?: boolean;
  /** The channel that the place is a thread of. */
  readonly parent?: string;
  /** What the person may do there; everything by default. */
  readonly permissions?: bigint;
  /** What the person calls themselves there. */
  readonly name?: string;
  /** Makes the event otherwise than Discord would today. */
  readonly change?: (event: Record<string, unknown>) => void;
}

/** A file as somebody hands it over. */
export interface HandedOver {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What Discord says of its size, and where it says that it lies; of its own making by default. */
  readonly size?: number;
  readonly url?: string;
  /** Gives the file otherwise than whole and at once. */
  readonly serve?: (response: ServerResponse) => void;
}

export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly Upload[];
  readonly status: number;
}

/** A file of a request, under the name of its form field. */
export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/**
 * A small Discord on loopback: its REST and its gateway, held to Discord's own OpenAPI document and to its
 * deadlines. `violations` names every request that the real one would refuse for its form.
 */
export class FakeDiscord {
  readonly #http: Server;
  readonly gateway: Gateway;
  readonly requests: Recorded[] = [];
  readonly violations: string[] = [];
  readonly commands = new Map<string, object[]>();
  readonly messages: MessageData[] = [];
  readonly #attachments = new Map<string, (response: ServerResponse) => void>();
  readonly #exchanges = new Map<string, Exchange>();
  readonly #nonces = new Map<string, MessageData>();
  #faults: Fault[] = [];
  #waiting: (() => void)[] = [];
  deadlineMs = 3_000;
  /** Of the thousand sessions that a bot may begin in a day. */
  startsLeft = 999;
  /** Answers what it took with nothing more than that. */
  isTerse = false;
  /** Threads that the gateway told nothing of, by their ids. */
  readonly threads = new Map<string, object>();
  guilds: { readonly id: string }[] = [guildOf(GUILD)];
  /** The servers that the bot is in, with what it may do there. */
  joined: { readonly id: string; readonly name: string; readonly permissions: string }[] = [
    { id: GUILD, name: "Bakers", permissions: EVERYTHING.toString() },
  ];

  private constructor(http: Server) {
    this.#http = http;
    this.gateway = new Gateway(http, () => this.guilds);
    http.on("request", (request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<FakeDiscord> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return new FakeDiscord(http);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  get #port(): number {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on TCP
    return (this.#http.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  fault(fault: Fault): void {
    this.#faults.push(fault);
  }

  // ------------------------------------------------------------ what people do

  /** Runs a command, or "command subcommand"; `files` are handed over under the options' names. */
  chat(
    name: string,
    values: Record<string, string | number | boolean> = {},
    place: Place & { readonly files?: Readonly<Record<string, HandedOver>> } = {},
  ): Exchange {
    const [command = "", subcommand] = name.split(" ");
    const attachments = Object.entries(place.files ?? {}).map(([option, file]) => this.#attach(option, file));
    const filled = [
      ...optionsOf(values),
      ...attachments.map(({ option, id }) => ({ name: option, type: 11, value: id })),
    ];
    const options = subcommand === undefined ? filled : [{ name: subcommand, type: 1, options: filled }];
    const resolved = { attachments: Object.fromEntries(attachments.map(({ id, data }) => [id, data])) };
    return this.#interact(2, { ...this.#command(command, 1), options, resolved }, place);
  }

  /** Where the files lie that people hand over. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  #attach(option: string, { name, content, size, url, serve }: HandedOver) {
    const id = snowflake();
    const bytes = Buffer.from(content);
    this.#attachments.set(
      `/attachments/${id}`,
      serve ??
        ((response) => {
          response.end(bytes);
        }),
    );
    const where = url ?? `${this.origin}/attachments/${id}`;
    const data = { id, filename: name, size: size ?? bytes.length, url: where, proxy_url: where };
    return { option, id, data };
  }

  type(name: string, option: string, typed: string, place: Place = {}): Exchange {
    const [command = "", subcommand] = name.split(" ");
    const focused = [{ name: option, type: 3, value: typed, focused: true }];
    const options = subcommand === undefined ? focused : [{ name: subcommand, type: 1, options: focused }];
    return this.#interact(4, { ...this.#command(command, 1), options }, place);
  }

  menu(name: string, content: string, place: Place = {}): Exchange {
    const target = messageOf(place.channel ?? CHANNEL, { content }, { author: userOf(USER) });
    const resolved = { messages: { [target.id]: target } };
    return this.#interact(2, { ...this.#command(name, 3), target_id: target.id, resolved }, place);
  }

  /** Presses the button, or chooses from the select, whose label or id begins with `which`. */
  press(
    message: MessageData | null,
    which: string,
    place: Place & { readonly value?: string } = {},
  ): Exchange {
    const component = componentsOf(message ?? {}).find(
      ({ label, custom_id }) => custom_id !== undefined && (label === which || custom_id.startsWith(which)),
    );
    if (component === undefined) throw new RangeError(`Cannot press "${which}": it is not there.`);
    const values = place.value === undefined ? {} : { values: [place.value] };
    const data = { component_type: component.type, custom_id: component.custom_id, ...values };
    const exchange = this.#interact(3, data, place, { message });
    exchange.under = message;
    return exchange;
  }

  submit(modal: Exchange["modal"], values: Record<string, string>, place: Place = {}): Exchange {
    const components = Object.entries(values).map(([custom_id, value], index) => ({
      type: 18,
      id: index * 2 + 1,
      component: { type: 4, id: index * 2 + 2, custom_id, value },
    }));
    const message = modal?.under;
    return this.#interact(
      5,
      { custom_id: modal?.custom_id, components },
      place,
      message === undefined ? {} : { message },
    );
  }

  /** Writes a message; `mention` puts the bot's mention before it. Gives its id. */
  say(
    text: string,
    {
      mention = true,
      more = {},
      ...place
    }: Place & { readonly mention?: boolean; readonly more?: object } = {},
  ): string {
    const { guild = GUILD, user = USER } = place;
    const channel = place.channel ?? (guild === null ? DIRECT_CHANNEL : CHANNEL);
    const { user: author, ...member } = memberOf(user);
    const message = messageOf(
      channel,
      { content: mention ? `<@${APPLICATION}> ${text}` : text },
      {
        author,
        mentions: mention ? [botUser] : [],
        ...(guild === null ? {} : { guild_id: guild, member }),
        ...more,
      },
    );
    this.gateway.dispatch("MESSAGE_CREATE", message);
    return message.id;
  }

  /** Resolves with the bot's reply to a message. */
  async replyTo(id: string): Promise<MessageData> {
    for (;;) {
      const found = this.messages.find(
        (message) => Object(message["message_reference"]).message_id === id || message["nonce"] === id,
      );
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Resolves once a request has been seen. */
  async seen(method: string, path: RegExp): Promise<Recorded> {
    for (;;) {
      const found = this.requests.find((request) => request.method === method && path.test(request.path));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #command(name: string, type: number) {
    const all = [...this.commands.values()].flat();
    const known = all.find(
      (command) => Object(command).name === name && (Object(command).type ?? 1) === type,
    );
    return { id: Object(known).id ?? snowflake(), name, type };
  }

  #interact(type: number, data: object, place: Place, more: object = {}): Exchange {
    const { user = USER, guild = GUILD, userInstalled = false } = place;
    const channel = place.channel ?? (guild === null ? DIRECT_CHANNEL : CHANNEL);
    const echo = (message: MessageData) => this.#echo(message, guild, userInstalled);
    const exchange = new Exchange(channel, { deadlineMs: this.deadlineMs, user, echo });
    this.#exchanges.set(exchange.token, exchange);
    const event: Record<string, unknown> = {
      id: exchange.id,
      application_id: APPLICATION,
      type,
      token: exchange.token,
      version: 1,
      data,
      channel_id: channel,
      channel: guild === null ? directChannel : channelIn(guild, channel, place.parent),
      app_permissions: EVERYTHING.toString(),
      locale: "en-US",
      entitlements: [],
      attachment_size_limit: 10_485_760,
      authorizing_integration_owners: userInstalled ? { "1": user } : { "0": guild ?? "0" },
      context: guild === null ? 1 : 0,
      ...(guild === null
        ? { user: userOf(user) }
        : { guild_id: guild, member: { ...memberOf(user, place.permissions), nick: place.name ?? null } }),
      ...more,
    };
    place.change?.(event);
    this.gateway.dispatch("INTERACTION_CREATE", event);
    return exchange;
  }

  /** The bot hears of what it wrote itself; of what is for one person's eyes as if it were said to them directly. */
  #echo(message: MessageData, guild: string | null, userInstalled: boolean): void {
    const isPrivate = ((message.flags ?? 0) & EPHEMERAL) !== 0;
    if (!isPrivate && userInstalled) return;
    this.gateway.dispatch("MESSAGE_CREATE", {
      ...message,
      ...(guild === null || isPrivate ? {} : { guild_id: guild }),
    });
  }

  // ------------------------------------------------------------ what the bot asks

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? "GET";
    const whole = decodeURIComponent(request.url ?? "").replace(/^\/api\/v10/, "");
    const path = whole.replace(/\?.*$/, "");
    const attachment = this.#attachments.get(path);
    if (attachment !== undefined) {
      this.requests.push({ method, path, body: undefined, files: [], status: 200 });
      attachment(response);
      return;
    }
    const { body, files } = await bodyOf(request);
    const contentType = request.headers["content-type"] ?? "";
    const refused = JUDGE?.({ method, path: whole, contentType, body }) ?? [];
    refused.push(...uploadRefusals(body, files));
    if (refused.length > 0) this.violations.push(`${method} ${whole}: openapi.json: ${refused.join("; ")}`);
    const fault = this.#takeFault(method, path);
    const { status, content } =
      fault === null || fault.after === true ? this.#answer(method, path, body, request) : EMPTY;
    const shown = fault?.status ?? status;
    this.requests.push({ method, path, body, files, status: shown });
    const headers: Record<string, string> = shown === 204 ? {} : { "content-type": "application/json" };
    if (fault?.retryAfter !== undefined && fault.withoutHeader !== true)
      headers["retry-after"] = String(fault.retryAfter);
    if (fault?.isGlobal === true) headers["x-ratelimit-global"] = "true";
    if (fault?.isPage === true) headers["content-type"] = "text/html";
    const failure = {
      message: "fault",
      retry_after: fault?.retryAfter ?? 0,
      global: fault?.isGlobal ?? false,
      code: fault?.code ?? 0,
    };
    for (const resolve of this.#waiting.splice(0)) resolve();
    if (fault?.breaks === true) {
      response.destroy();
      return;
    }
    const isTerse = this.isTerse && method !== "GET" && shown < 300;
    // As careless servers do: a type, and nothing of it.
    response.writeHead(isTerse ? 204 : shown, isTerse ? { "content-type": "application/json" } : headers);
    response.end(
      fault !== null
        ? fault.isPage === true
          ? "<html>Try again later.</html>"
          : JSON.stringify(failure)
        : content === undefined || isTerse
          ? ""
          : JSON.stringify(content),
    );
  }

  #takeFault(method: string, path: string): Fault | null {
    const fault = this.#faults.find((each) => (each.method ?? method) === method && each.path.test(path));
    if (fault === undefined) return null;
    const rest = this.#faults.filter((each) => each !== fault);
    this.#faults = fault.times > 1 ? [{ ...fault, times: fault.times - 1 }, ...rest] : rest;
    return fault;
  }

  #answer(method: string, path: string, body: unknown, request: IncomingMessage): Answer {
    const isOpen = path.startsWith("/interactions/") || path.startsWith("/webhooks/");
    if (!isOpen && request.headers.authorization !== `Bot ${TOKEN}`)
      return error(401, 0, "401: Unauthorized");
    const refusals = refusalsOf(method, path, body);
    if (refusals.length > 0) {
      this.violations.push(`${method} ${path}: ${refusals.join("; ")}`);
      return error(400, 50_035, `Invalid Form Body: ${refusals.join("; ")}`);
    }
    if (path === "/gateway/bot") return { status: 200, content: this.#gatewayBot() };
    if (path === "/users/@me") return { status: 200, content: botUser };
    if (path === "/users/@me/guilds") return { status: 200, content: this.joined };
    if (path === "/applications/@me") return { status: 200, content: { id: APPLICATION, name: "Footnote" } };
    if (path.endsWith("/commands")) return { status: 200, content: this.#register(method, path, body) };
    if (path.endsWith("/typing")) return { status: 204 };
    if (method === "GET" && /^\/channels\/\d+$/.test(path)) {
      const thread = this.threads.get(path.split("/")[2] ?? "");
      return thread === undefined ? error(404, 10_003, "Unknown Channel") : { status: 200, content: thread };
    }
    if (method === "GET" && path.startsWith("/channels/")) return this.#read(path);
    if (path.startsWith("/channels/")) return { status: 200, content: this.#post(path, Object(body)) };
    return this.#exchange(method, path, Object(body));
  }

  #gatewayBot() {
    const remaining = this.startsLeft;
    const session_start_limit = { total: 1000, remaining, reset_after: 3_600_000, max_concurrency: 1 };
    return { url: `ws://127.0.0.1:${this.#port}/gateway`, shards: 1, session_start_limit };
  }

  #register(method: string, path: string, body: unknown): object[] {
    if (method === "PUT" && Array.isArray(body)) {
      const added = body.map((command: object) => ({
        id: snowflake(),
        application_id: APPLICATION,
        version: snowflake(),
        default_member_permissions: null,
        nsfw: false,
        description: "",
        ...command,
        ...permissionsIn(command),
      }));
      this.commands.set(path, added);
    }
    return this.commands.get(path) ?? [];
  }

  #read(path: string): Answer {
    const message = this.messages.find(({ id }) => path.endsWith(`/messages/${id}`));
    return message === undefined ? error(404, 10_008, "Unknown Message") : { status: 200, content: message };
  }

  #post(path: string, body: Record<string, unknown>): MessageData {
    const nonce = body["enforce_nonce"] === true ? String(body["nonce"]) : null;
    const before = nonce === null ? undefined : this.#nonces.get(nonce);
    if (before !== undefined) return before;
    const message = messageOf(path.split("/")[2] ?? "", body);
    if (nonce !== null) this.#nonces.set(nonce, message);
    this.messages.push(message);
    this.#echo(message, GUILD, false);
    return message;
  }

  #exchange(method: string, path: string, body: Record<string, unknown>): Answer {
    const exchange = this.#exchanges.get(path.split("/")[3] ?? "");
    if (exchange === undefined) return error(404, 10_015, "Unknown Webhook");
    const type = Number(body["type"]);
    const code = path.endsWith("/callback")
      ? exchange.respond({ type, data: Object(body["data"] ?? {}) })
      : method === "PATCH"
        ? exchange.edit(body)
        : method === "DELETE"
          ? exchange.remove()
          : exchange.followUp(body);
    if (code !== 0) return error(code === 40_060 ? 400 : 404, code, ERRORS[code] ?? "Unknown");
    if (path.endsWith("/callback") || method === "DELETE") return { status: 204 };
    return { status: 200, content: exchange.message ?? {} };
  }
}

/** As Discord gives permissions back: a text. */
function permissionsIn(command: object): object {
  const { default_member_permissions: bits } = Object(command);
  return { default_member_permissions: typeof bits === "number" ? String(bits) : null };
}

function channelIn(guild: string, id: string, parent: string | undefined): object {
  if (parent === undefined) return { id, type: 0, guild_id: guild };
  const thread_metadata = {
    archived: false,
    auto_archive_duration: 60,
    archive_timestamp: null,
    locked: false,
  };
  return { id, type: 11, guild_id: guild, parent_id: parent, name: "thread", thread_metadata };
}

interface Answer {
  readonly status: number;
  readonly content?: unknown;
}

/** Discord's own document, where it is at hand. */
const JUDGE = openapiJudge(dataFolder);

const EMPTY: Answer = { status: 200 };

/** Whoever acts where a test names nobody. */
export const USER = "5000000000000000001";

const ERRORS: Readonly<Record<number, string>> = {
  10_062: "Unknown interaction",
  10_015: "Unknown Webhook",
  10_008: "Unknown Message",
  40_060: "Interaction has already been acknowledged.",
};

function error(status: number, code: number, message: string): Answer {
  return { status, content: { message, code } };
}

function optionsOf(values: Record<string, string | number | boolean>): object[] {
  const types: Record<string, number> = { string: 3, boolean: 5, number: 10 };
  return Object.entries(values).map(([name, value]) => ({ name, value, type: types[typeof value] }));
}

async function bodyOf(
  request: IncomingMessage,
): Promise<{ readonly body: unknown; readonly files: readonly Upload[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { body: undefined, files: [] };
  const contentType = request.headers["content-type"] ?? "";
  if (!contentType.startsWith("multipart/form-data"))
    return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  const files: Upload[] = [];
  for (const [field, value] of form) {
    if (typeof value === "string") continue;
    const { name, type } = value;
    files.push({ field, name, type, content: Buffer.from(await value.arrayBuffer()) });
  }
  const payload = form.get("payload_json");
  return { body: typeof payload === "string" ? JSON.parse(payload) : undefined, files };
}

/**
 * Names what is wrong with the files of a request: each is declared, and each that a component shows is sent
 * (https://docs.discord.com/developers/reference#uploading-files).
 */
function uploadRefusals(body: unknown, files: readonly Upload[]): string[] {
  const message = Object(Object(body).data ?? body);
  const declared: readonly { id: string; filename: string }[] = message.attachments ?? [];
  const shown = [...JSON.stringify(body ?? null).matchAll(/attachment:\/\/([^"]+)/g)].map(
    ([, name]) => name ?? "",
  );
  return [
    ...files
      .filter(
        ({ field, name }) =>
          !declared.some(({ id, filename }) => field === `files[${id}]` && name === filename),
      )
      .map(({ field }) => `${field} is not declared`),
    ...declared
      .filter(({ id }) => !files.some(({ field }) => field === `files[${id}]`))
      .map(({ id }) => `no files[${id}]`),
    ...shown.filter((name) => !files.some((file) => file.name === name)).map((name) => `${name} is not sent`),
    ...files.filter(({ name }) => !shown.includes(name)).map(({ name }) => `${name} is not shown`),
  ];
}

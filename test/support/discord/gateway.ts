import type { Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import { APPLICATION, botUser, TOKEN } from "./world.ts";

interface Event {
  readonly t: string;
  readonly s: number;
  readonly d: object;
}

/** Discord's gateway: sessions, sequence numbers, heartbeats, resuming, and cuts on demand. */
export class Gateway {
  readonly #server: WebSocketServer;
  readonly #guilds: () => readonly { readonly id: string }[];
  #events: Event[] = [];
  #session = "";
  #sockets = new Set<WebSocket>();
  #isResumable = true;
  #sequence = 0;
  #waiting: (() => void)[] = [];
  /** How often a session was begun, and how often one was taken up again. */
  identified = 0;
  resumed = 0;
  heartbeats = 0;
  intents = 0;
  /** Sends no server after READY, as where all are unavailable, and says of which application it is to none. */
  keepsGuilds = false;
  /** Answers nobody who wants to begin a session. */
  isMute = false;
  /** Closes every new session with this code instead of beginning it. */
  refusal: number | null = null;

  constructor(http: Server, guilds: () => readonly { readonly id: string }[]) {
    this.#guilds = guilds;
    this.#server = new WebSocketServer({ server: http, path: "/gateway" });
    this.#server.on("connection", (socket) => this.#greet(socket));
  }

  /** Sends an event, now or, where nobody is connected, when the session is taken up again. */
  dispatch(t: string, d: object): void {
    this.#sequence += 1;
    const event = { t, s: this.#sequence, d };
    this.#events.push(event);
    for (const socket of this.#sockets) send(socket, event);
  }

  /** Sends the latest event of a kind once more, as a faulty resume does. */
  repeat(t: string): void {
    const event = this.#events.findLast((sent) => sent.t === t);
    if (event !== undefined) for (const socket of this.#sockets) send(socket, event);
  }

  /** Breaks every connection; where the session cannot be resumed, what was not received is lost. */
  cut({ resumable }: { readonly resumable: boolean }): void {
    this.#isResumable = resumable;
    const sockets = this.#sockets;
    this.#sockets = new Set();
    for (const socket of sockets) socket.terminate();
  }

  /** Sends an opcode of its own, such as 1 (heartbeat now), 7 (reconnect) or 9 (the session is invalid). */
  command(op: number, d: unknown = null): void {
    for (const socket of this.#sockets) socket.send(JSON.stringify({ op, d, s: null, t: null }));
  }

  /** Closes every connection with a code. */
  closeWith(code: number): void {
    for (const socket of this.#sockets) socket.close(code);
  }

  /** Resolves once somebody is connected and ready. */
  async connected(): Promise<void> {
    while (this.#sockets.size === 0) await this.changed();
  }

  /** Resolves when somebody connects the next time. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#server.clients) socket.terminate();
  }

  #greet(socket: WebSocket): void {
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("message", (data: Buffer) => this.#receive(socket, JSON.parse(data.toString())));
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 }, s: null, t: null }));
  }

  #receive(socket: WebSocket, { op, d }: { op: number; d: Record<string, unknown> }): void {
    if (op === 1) this.heartbeats += 1;
    if (op === 1) socket.send(JSON.stringify({ op: 11 }));
    if ((op !== 2 && op !== 6) || this.isMute) return;
    if (d["token"] !== TOKEN) socket.close(4004, "Authentication failed.");
    else if (this.refusal !== null) socket.close(this.refusal);
    else if (op === 2) this.#identify(socket, Number(d["intents"]));
    else this.#resume(socket, Number(d["seq"]), String(d["session_id"]));
  }

  #identify(socket: WebSocket, intents: number): void {
    this.identified += 1;
    this.intents = intents;
    this.#isResumable = true;
    this.#session = `session${this.identified}`;
    this.#events = [];
    this.#sequence = 0;
    this.#join(socket);
    const guilds = this.#guilds();
    const port = Object(this.#server.address()).port;
    this.dispatch("READY", {
      v: 10,
      user: botUser,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: this.#session,
      resume_gateway_url: `ws://127.0.0.1:${port}/gateway`,
      shard: [0, 1],
      ...(this.keepsGuilds ? {} : { application: { id: APPLICATION, flags: 0 } }),
    });
    if (!this.keepsGuilds) for (const guild of guilds) this.dispatch("GUILD_CREATE", guild);
  }

  #resume(socket: WebSocket, sequence: number, session: string): void {
    if (!this.#isResumable || session !== this.#session) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    this.resumed += 1;
    for (const event of this.#events) if (event.s > sequence) send(socket, event);
    this.#join(socket);
    this.dispatch("RESUMED", { _trace: [] });
  }

  #join(socket: WebSocket): void {
    this.#sockets.add(socket);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function send(socket: WebSocket, event: Event): void {
  socket.send(JSON.stringify({ op: 0, ...event }));
}

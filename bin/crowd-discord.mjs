// The small Discord that crowd.mjs runs the bot against.
import { once } from "node:events";
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

export const APPLICATION = "1000000000000000001";
export const GUILD = "2000000000000000001";
const CHANNEL = "3000000000000000001";

/** A Discord of one server and one channel: as much of its REST and gateway as the bot needs. */
export async function openDiscord() {
  const exchanges = new Map();
  const state = { sockets: new Set(), session: 0, sequence: 0, events: [], ids: 0n, connected: [], count: 0 };
  const http = createServer((request, response) => void serve(request, response, exchanges, state));
  const gateway = new WebSocketServer({ server: http });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const { port } = http.address();
  state.gateway = `ws://127.0.0.1:${port}`;
  gateway.on("connection", (socket) => greet(socket, state));
  const dispatch = (t, d) => {
    state.sequence += 1;
    state.events.push({ op: 0, t, s: state.sequence, d });
    for (const socket of state.sockets) socket.send(JSON.stringify(state.events.at(-1)));
  };
  const interact = (type, data, person, more = {}) => {
    state.ids += 1n;
    const id = String((BigInt(Date.now() - 1_420_070_400_000) << 22n) | (state.ids & 0x3fffffn));
    const exchange = exchangeOf(id);
    exchanges.set(exchange.token, exchange);
    const what = { id, application_id: APPLICATION, type, token: exchange.token, version: 1, data };
    dispatch("INTERACTION_CREATE", { ...what, ...presenceOf(person), ...more });
    return exchange;
  };
  return {
    url: `http://127.0.0.1:${port}/api`,
    get count() {
      return state.count;
    },
    ask: (question, person) =>
      interact(
        2,
        { id: "4", name: "ask", type: 1, options: [{ name: "question", type: 3, value: question }] },
        person,
      ),
    type: (typed, person) =>
      interact(
        4,
        {
          id: "4",
          name: "ask",
          type: 1,
          options: [{ name: "question", type: 3, value: typed, focused: true }],
        },
        person,
      ),
    press(exchange, action) {
      const id = buttonIn(exchange.message, action);
      return interact(3, { component_type: 2, custom_id: id }, 0, {
        message: { id: exchange.id, flags: 1 << 15, ...exchange.message },
      });
    },
    /** Breaks the connection and resolves, with the milliseconds that it took, when it is there again. */
    async cut({ resumable }) {
      if (!resumable) state.session += 1;
      const cutMs = performance.now();
      const back = new Promise((resolve) => state.connected.push(resolve));
      for (const socket of state.sockets) socket.terminate();
      state.sockets.clear();
      await back;
      return performance.now() - cutMs;
    },
    async close() {
      for (const socket of gateway.clients) socket.terminate();
      gateway.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** What Discord says of a person who is in the one channel, with every interaction. */
function presenceOf(person) {
  const user = {
    id: `5000000000000000${100 + person}`,
    username: `person${person}`,
    discriminator: "0",
    avatar: null,
    global_name: null,
  };
  const member = {
    user,
    roles: [],
    permissions: "562949953421311",
    joined_at: "2025-01-01T00:00:00Z",
    deaf: false,
    mute: false,
    flags: 0,
  };
  return {
    guild_id: GUILD,
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: 0 },
    member,
    authorizing_integration_owners: { 0: GUILD },
    context: 0,
    entitlements: [],
    app_permissions: "0",
    locale: "en-US",
  };
}

function greet(socket, state) {
  const send = (payload) => socket.send(JSON.stringify(payload));
  send({ op: 10, d: { heartbeat_interval: 41_250 }, s: null, t: null });
  socket.on("close", () => state.sockets.delete(socket));
  socket.on("message", (bytes) => {
    const { op, d } = JSON.parse(bytes.toString());

    if (op === 1) send({ op: 11 });
    if (op === 6 && d.session_id === `session${state.session}`) {
      for (const event of state.events) if (event.s > d.seq) send(event);
      send({ op: 0, t: "RESUMED", s: state.sequence, d: {} });
      enter(socket, state);
    } else if (op === 6) send({ op: 9, d: false });
    if (op !== 2) return;
    state.events = [];
    state.sequence = 2;
    const user = {
      id: APPLICATION,
      username: "footnote",
      discriminator: "0",
      avatar: null,
      global_name: null,
      bot: true,
    };
    const ready = {
      v: 10,
      user,
      guilds: [{ id: GUILD, unavailable: true }],
      session_id: `session${state.session}`,
      resume_gateway_url: state.gateway,
      application: { id: APPLICATION, flags: 0 },
    };
    send({ op: 0, t: "READY", s: 1, d: ready });
    send({
      op: 0,
      t: "GUILD_CREATE",
      s: 2,
      d: {
        id: GUILD,
        name: "Crowd",
        owner_id: "1",
        roles: [],
        emojis: [],
        channels: [{ id: CHANNEL, type: 0, name: "hall", position: 0 }],
      },
    });
    enter(socket, state);
  });
}

function enter(socket, state) {
  state.sockets.add(socket);
  for (const resolve of state.connected.splice(0)) resolve();
}

async function serve(request, response, exchanges, state) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const path = request.url.replace(/^\/api\/v10/, "").replace(/\?.*$/, "");
  const give = (status, body) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body === undefined ? "" : JSON.stringify(body));
  };
  if (path === "/gateway/bot") {
    const limit = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 };
    return give(200, { url: state.gateway, shards: 1, session_start_limit: limit });
  }
  if (path.endsWith("/commands")) {
    if (request.method === "PUT")
      state.commands = { ...state.commands, [path]: JSON.parse(Buffer.concat(chunks).toString()) };
    return give(200, state.commands?.[path] ?? []);
  }
  const exchange = exchanges.get(path.split("/")[3]);
  if (exchange === undefined) return give(404, { message: "Unknown", code: 10_015 });
  const body = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
  if (path.endsWith("/callback")) {
    if (exchange.acknowledgedMs !== null) return give(400, { message: "Acknowledged already", code: 40_060 });
    if (exchange.age() > 3_000) return give(404, { message: "Unknown interaction", code: 10_062 });
    exchange.acknowledge();
    if (body.type === 4 || body.type === 8) exchange.answer(body.data);
  } else exchange.answer(body);
  if (exchange.answers === 1 && body.type !== 8) state.count += 1;
  give(exchange.acknowledgedMs === null ? 404 : 204);
}

/** One interaction and what came back for it; `answered` resolves with itself. */
function exchangeOf(id) {
  const sentMs = performance.now();
  const exchange = {
    id,
    token: `token${id}`,
    acknowledgedMs: null,
    answeredMs: null,
    answers: 0,
    message: null,
    text: "",
  };
  let [told, done] = [() => {}, () => {}];
  exchange.acknowledged = new Promise((resolve) => (told = resolve));
  exchange.answered = new Promise((resolve) => (done = resolve));
  exchange.age = () => performance.now() - sentMs;
  exchange.acknowledge = () => {
    exchange.acknowledgedMs = exchange.age();
    told(exchange);
  };
  exchange.answer = (message) => {
    exchange.answers += 1;
    exchange.answeredMs ??= exchange.age();
    Object.assign(exchange, { message, text: JSON.stringify(message) });
    done(exchange);
  };
  return exchange;
}

function buttonIn(message, action) {
  const [, id] = new RegExp(`"custom_id":"(${action}:[^"]+)"`).exec(JSON.stringify(message)) ?? [];
  if (id === undefined) throw new Error(`Cannot press "${action}": it is not there.`);
  return id;
}

#!/usr/bin/env node
// Measures the bot as people meet it: its own process, against a small Discord on this machine.
//
//   node bin/crowd.mjs --data FOLDER [--questions N] [--people N] [--cuts N] [--kept N] [--first] [--write]
//
// FOLDER has the articles of squad-open and selqa-dev, and squad-open/questions.jsonl: what people ask. On a machine that is
// busy with other things, --first runs before them, where the system allows that.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { availableParallelism, loadavg, setPriority, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { countsOf, optionsOf } from "./options.mjs";
import { WebSocketServer } from "ws";

const home = fileURLToPath(new URL("..", import.meta.url));
const [APPLICATION, GUILD, CHANNEL] = ["1000000000000000001", "2000000000000000001", "3000000000000000001"];
const TOKEN = `${Buffer.from(APPLICATION).toString("base64url")}.GcRoWd.${"a".repeat(38)}`;

/** As many as have some 1,800 passages. */
const ARTICLES = 345;
/** How many ask without a pause while others type, and how often these are offered something. */
const [ASKERS, TYPED] = [4, 200];

/** What is measured, in order: each goes on from what those before it left. */
const ROWS = [oneByOne, typedMeanwhile, allAtOnce, whileCut, whileEnding, startedAgain];

process.exitCode = await measure();

async function measure() {
  const values = optionsOf({
    data: { type: "string" },
    questions: { type: "string", default: "200" },
    people: { type: "string", default: "50" },
    cuts: { type: "string", default: "20" },
    kept: { type: "string", default: "1000" },
    first: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  });
  // Of fewer, every bar would be met by nothing; the buttons of twenty questions are pressed in the end.
  const [questions, people, cuts, kept] = countsOf(values, { questions: 20, people: 1, cuts: 1, kept: 1 });
  const folder = resolve(process.env.INIT_CWD ?? ".", values.data ?? "");
  const sets = [join(folder, "squad-open"), join(folder, "selqa-dev")];
  if (values.data === undefined || !sets.every((set) => existsSync(join(set, "corpus.jsonl")))) {
    process.stderr.write(
      "Name the folder of the data sets with --data: squad-open and selqa-dev are read from it.\n",
    );
    return 2;
  }
  if (values.first) goFirst();
  const asked = readFileSync(join(sets[0], "questions.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).question);
  const discord = await openDiscord();
  const dataDir = mkdtempSync(join(tmpdir(), "footnote-crowd-"));
  const corpus = join(dataDir, "articles.jsonl");
  const lines = sets.flatMap((set) => readFileSync(join(set, "corpus.jsonl"), "utf8").trim().split("\n"));
  writeFileSync(corpus, `${lines.slice(0, ARTICLES).join("\n")}\n`);
  const settings = { discord, dataDir, corpus };
  const textOf = (n) => asked[n % asked.length];
  const one = (n) => discord.ask(textOf(n), n % people);
  const rows = [];
  let size = "";
  try {
    const hall = { settings, discord, textOf, one, questions, people, cuts, kept, bot: await run(settings) };
    for (const measured of ROWS) {
      const row = await measured(hall);
      rows.push(row);
      process.stdout.write(`${row.met ? "met   " : "missed"}  ${row.what}: ${row.got} (${row.bar})\n`);
    }
    await hall.bot.stop();
    size = sizeOf(settings);
  } finally {
    await discord.close();
    rmSync(dataDir, { recursive: true });
  }
  if (values.write)
    writeFileSync(join(home, "docs", "discord.md"), page(rows, { isFirst: values.first, size }));
  return rows.every(({ met }) => met) ? 0 : 1;
}

async function oneByOne({ one }) {
  // What the process does for the first time it does slowly: a person's first minutes are not the measure.
  for (let n = 0; n < 50; n += 1) await one(n).answered;
  const times = [];
  for (let n = 50; n < 250; n += 1) times.push((await one(n).answered).answeredMs);
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return {
    what: "from interaction to answer, one after the other",
    bar: "median under 30 ms",
    got: `median ${median} ms, 95 of 100 within ${p95} ms`,
    met: median < 30,
  };
}

/** While some people's questions are answered without a pause, others type theirs, a few letters at a time. */
async function typedMeanwhile({ discord, textOf, one }) {
  const typing = { isOver: false };
  const asking = Array.from({ length: ASKERS }, async (_, asker) => {
    for (let n = asker; !typing.isOver; n += ASKERS) await one(20_000 + n).answered;
  });
  const times = [];
  for (let n = 0; n < TYPED; n += 1) {
    const typed = textOf(500 + Math.floor(n / 5)).slice(0, 4 * (n % 5));
    times.push((await discord.type(typed, n).answered).answeredMs);
  }
  typing.isOver = true;
  await Promise.all(asking);
  const [median, p95, most] = [quantile(times, 0.5), quantile(times, 0.95), Math.ceil(Math.max(...times))];
  return {
    what: `suggestions while a question is typed, with ${ASKERS} questions being answered all the time`,
    bar: "95 of 100 within 200 ms",
    got: `median ${median} ms, 95 of 100 within ${p95} ms, all of ${TYPED} within ${most} ms`,
    met: p95 <= 200,
  };
}

async function allAtOnce(hall) {
  const { discord, one, questions, people } = hall;
  const crowd = Array.from({ length: questions }, (_, n) => one(1_000 + n));
  await Promise.all(crowd.map(({ answered }) => answered));
  await settled(discord);
  hall.crowd = crowd;
  const slowest = Math.ceil(Math.max(...crowd.map(({ acknowledgedMs }) => acknowledgedMs)));
  const last = Math.ceil(Math.max(...crowd.map(({ answeredMs }) => answeredMs)));
  return {
    what: `${questions} questions at once from ${people} people`,
    bar: "all acknowledged within 1 s, each answered once",
    got: `acknowledged within ${slowest} ms, answered within ${last} ms, ${timesAnswered(crowd)}`,
    met: slowest < 1_000 && crowd.every(({ answers }) => answers === 1),
  };
}

async function whileCut({ discord, one, questions, cuts }) {
  const asking = [];
  const gaps = [];
  for (let cut = 0; cut < cuts; cut += 1) {
    for (let n = 0; n < questions / cuts; n += 1) asking.push(one(2_000 + asking.length));
    // Half of the sessions cannot be taken up again; what was acknowledged by then is answered all the same.
    await Promise.all(asking.map(({ acknowledged }) => acknowledged));
    gaps.push(await discord.cut({ resumable: cut % 2 === 0 }));
  }
  await Promise.all(asking.map(({ answered }) => answered));
  await settled(discord);
  const gap = Math.max(...gaps) / 1_000;
  return {
    what: `the gateway cut ${cuts} times during ${asking.length} questions, half of them for good`,
    bar: "none lost once acknowledged, back within 10 s",
    got: `${timesAnswered(asking)}, back within ${gap.toFixed(1)} s`,
    met: gap < 10 && asking.every(({ answers }) => answers === 1),
  };
}

async function whileEnding({ discord, one, kept, bot }) {
  while (discord.count < kept)
    await Promise.all(Array.from({ length: 20 }, (_, n) => one(3_000 + discord.count + n).answered));
  const under = Array.from({ length: 20 }, (_, n) => one(9_000 + n));
  await Promise.all(under.map(({ acknowledged }) => acknowledged));
  const stoppedMs = await bot.stop();
  return {
    what: "asked to end with 20 answers under way",
    bar: "within 10 s, each answered",
    got: `${Math.ceil(stoppedMs)} ms, ${timesAnswered(under)}`,
    met: stoppedMs < 10_000 && under.every(({ answers }) => answers === 1),
  };
}

async function startedAgain(hall) {
  const { discord, settings, crowd } = hall;
  hall.bot = await run(settings);
  const { readyMs } = hall.bot;
  const buttons = await Promise.all(
    crowd.slice(0, 20).map((exchange) => discord.press(exchange, "context").answered),
  );
  const opened = buttons.filter(({ text }) => text.includes("In context")).length;
  return {
    what: `started again over ${discord.count} answers`,
    bar: "ready within 2 s, buttons work",
    got: `ready in ${(readyMs / 1_000).toFixed(2)} s, ${opened} of 20 buttons open their context`,
    met: readyMs < 2_000 && opened === 20,
  };
}

/** Goes before other processes; Linux may weigh sessions against each other first. */
function goFirst() {
  setPriority(-15);
  if (existsSync("/proc/self/autogroup")) writeFileSync("/proc/self/autogroup", "-15");
}

/** Starts the bot and resolves when it has said that it is connected. */
async function run({ discord, dataDir, corpus }) {
  const begunMs = performance.now();
  const child = spawn(process.execPath, [join(home, "bin", "footnote.mjs"), "bot"], {
    stdio: ["ignore", "ignore", "pipe"],
    cwd: dataDir,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.url,
      GUILD_ID: GUILD,
      CORPUS: corpus,
      DATA_DIR: dataDir,
      COOLDOWN_BUCKET: "1000",
      COOLDOWN_SECONDS: "0",
    },
  });
  let said = "";
  const ended = once(child, "close");
  await new Promise((ready, fail) => {
    child.stderr.setEncoding("utf8").on("data", (part) => {
      said += part;

      if (said.includes("Connected to Discord")) ready();
    });
    void ended.then(() => fail(new Error(`Cannot start the bot: ${said}`)));
  });
  return {
    readyMs: performance.now() - begunMs,
    async stop() {
      const askedMs = performance.now();
      child.kill("SIGTERM");
      await ended;
      return performance.now() - askedMs;
    },
  };
}

/** A Discord of one server and one channel: as much of its REST and gateway as the bot needs. */
async function openDiscord() {
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

/** An answer that were given twice would come now. */
async function settled() {
  await new Promise((resolve) => setTimeout(resolve, 500));
}

function timesAnswered(exchanges) {
  const right = exchanges.filter(({ answers }) => answers === 1).length;
  return right === exchanges.length ? "each answered once" : `${right} of ${exchanges.length} answered once`;
}

function quantile(numbers, share) {
  return Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)] * 10) / 10;
}

/** Gives how many articles and passages the bot reads. */
function sizeOf({ corpus, dataDir }) {
  const args = [join(home, "bin", "footnote.mjs"), "sources", "--json", "--corpus", corpus];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: dataDir,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const { articles } = JSON.parse(stdout);
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  return `${articles.length} articles of squad-open and selqa-dev (${passages.toLocaleString("en")} passages)`;
}

function page(rows, { isFirst, size }) {
  const lines = rows.map(
    ({ what, bar, got, met }) => `| ${what} | ${bar} | ${got} | ${met ? "yes" : "**no**"} |`,
  );
  return `# The bot among people

Written by \`npm run crowd -- --data FOLDER --write\`. The bot runs as its own process, with nothing changed but the
address of Discord, against a small Discord on the same machine, over ${size}.
What is asked are the questions of squad-open. Both share ${availableParallelism()} processors (Node.js ${process.versions.node}, load ${loadavg()[0].toFixed(1)} at the end${isFirst ? "; both come before whatever else runs there" : ""}).

| what | bar | measured | met |
|---|---|---|---|
${lines.join("\n")}
`;
}

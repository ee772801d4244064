import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";

const fileOf = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

/** The settings as somebody has them who copied the example, as both ways of running it are told to. */
const copied = fileOf(".env.example")
  .split("\n")
  .filter((line) => /^\w+=/u.test(line))
  .map((line) => line.split("="));

describe("Dockerfile", () => {
  const [, command = ""] = /HEALTHCHECK [^\n]*\n\s*CMD (\[.*\])/u.exec(fileOf("Dockerfile")) ?? [];

  async function check(port: string): Promise<number | null> {
    const [node, ...args]: string[] = JSON.parse(command);
    expect(node).toBe("node");
    const child = spawn(process.execPath, args, { env: { HEALTH_PORT: port }, stdio: "ignore" });
    return new Promise((resolve) => child.on("close", resolve));
  }

  it("asks for the bot's health, and calls nothing ill that is not to be asked", async () => {
    const server = createServer((_, response) => void response.writeHead(status).end());
    let status = 200;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
    const { port } = server.address() as AddressInfo;
    expect(await check(String(port))).toBe(0);
    status = 503;
    expect(await check(String(port))).toBe(1);
    await new Promise((resolve) => server.close(resolve));
    expect(await check(String(port))).toBe(1);
    expect(Object.fromEntries(copied)["HEALTH_PORT"]).toBe("");
    expect(await check("")).toBe(0);
  });

  it("is told by the README of every place that the copied settings would name otherwise", () => {
    const [, run = ""] = /docker run (-d [^`]*)/u.exec(fileOf("README.md")) ?? [];
    const [, named = ""] =
      /^ENV (.*)$/mu.exec(fileOf("Dockerfile").replace("NODE_ENV=production ", "")) ?? [];
    expect(run).toContain("--env-file .env");
    for (const setting of named.split(" ")) expect(run).toContain(`-e ${setting}`);
  });
});

describe("footnote.service", () => {
  it("names its places where no copy of the settings can name others: a file wins over Environment=", () => {
    const lines = fileOf("deploy/footnote.service").split("\n");
    const settings = lines.filter((line) => line.startsWith("Environment=")).join(" ");
    for (const [name] of copied) expect(settings).not.toContain(`${name}=`);
    const start = lines.find((line) => line.startsWith("ExecStart="));
    expect(start).toContain(
      "CORPUS=/srv/footnote/corpus DATA_DIR=/var/lib/footnote node bin/footnote.mjs bot",
    );
  });
});

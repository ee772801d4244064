import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { uploadOf, UPLOAD_ORIGINS } from "../../src/discord/uploads.ts";

describe("uploadOf()", () => {
  it("reads a file from the machine of a Discord on this one, whatever its port", async () => {
    const server = createServer((_, response) => response.end("The mill."));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on TCP
    const { port } = server.address() as AddressInfo;
    const file = { name: "mill.txt", bytes: 9, url: `http://127.0.0.1:${port}/mill.txt` };
    const read = await uploadOf(file, [...UPLOAD_ORIGINS, "http://127.0.0.1:1"]).read();
    expect(Buffer.from(read).toString()).toBe("The mill.");
    await expect(uploadOf(file, UPLOAD_ORIGINS).read()).rejects.toThrow("not a file of Discord's");
    await new Promise((resolve) => server.close(resolve));
  });

  it("gives up on one that falls silent", async () => {
    const server = createServer((_, response) => void response.write("The mi"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on TCP
    const { port } = server.address() as AddressInfo;
    const file = { name: "mill.txt", bytes: 9, url: `http://127.0.0.1:${port}/mill.txt` };
    const reading = uploadOf(file, [`http://127.0.0.1:${port}`], 100).read();
    await expect(reading).rejects.toThrow("could not be fetched from Discord");
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each(["https://evil.example/x", "http://cdn.discordapp.com/x", "file:///etc/passwd", "x"])(
    "reads nothing from %s",
    async (url) => {
      const reading = uploadOf({ name: "x", bytes: 1, url }, UPLOAD_ORIGINS).read();
      await expect(reading).rejects.toThrow("not a file of Discord's");
    },
  );
});

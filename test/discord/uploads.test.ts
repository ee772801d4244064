import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { uploadOf, UPLOAD_ORIGINS } from "../../src/discord/uploads.ts";

/** Lets a test read a file from a server on this machine, which answers as it is told to. */
async function served(
  answer: (response: ServerResponse) => void,
  test: (file: Parameters<typeof uploadOf>[0], origin: string) => Promise<void>,
): Promise<void> {
  const server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on TCP
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  try {
    await test({ name: "mill.txt", bytes: 9, url: `${origin}/mill.txt` }, origin);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe("uploadOf()", () => {
  it("reads a file from the machine of a Discord on this one, whatever its port", async () => {
    await served(
      (response) => void response.end("The mill."),
      async (file) => {
        const read = await uploadOf(file, [...UPLOAD_ORIGINS, "http://127.0.0.1:1"]).read();
        expect(Buffer.from(read).toString()).toBe("The mill.");
        await expect(uploadOf(file, UPLOAD_ORIGINS).read()).rejects.toThrow("not a file of Discord's");
      },
    );
  });

  it("gives up on one that falls silent", async () => {
    await served(
      (response) => void response.write("The mi"),
      async (file, origin) => {
        const reading = uploadOf(file, [origin], 100).read();
        await expect(reading).rejects.toThrow("could not be fetched from Discord");
      },
    );
  });

  it.each(["https://evil.example/x", "http://cdn.discordapp.com/x", "file:///etc/passwd", "x"])(
    "reads nothing from %s",
    async (url) => {
      const reading = uploadOf({ name: "x", bytes: 1, url }, UPLOAD_ORIGINS).read();
      await expect(reading).rejects.toThrow("not a file of Discord's");
    },
  );
});

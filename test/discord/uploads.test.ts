import { describe, expect, it } from "vitest";
import { uploadOf, UPLOAD_ORIGINS } from "../../src/discord/uploads.ts";
import { served } from "../support/web.ts";

const FILE = { name: "mill.txt", bytes: 9 };

describe("uploadOf()", () => {
  it("reads a file from the machine of a Discord on this one, whatever its port", async () => {
    await served(
      (_asked, answer) => answer.end("The mill."),
      async ({ at }) => {
        const file = { ...FILE, url: at("/mill.txt") };
        const read = await uploadOf(file, [...UPLOAD_ORIGINS, "http://127.0.0.1:1"]).read();
        expect(Buffer.from(read).toString()).toBe("The mill.");
        await expect(uploadOf(file, UPLOAD_ORIGINS).read()).rejects.toThrow("not a file of Discord's");
      },
    );
  });

  it("refuses one that has less than was told, and follows no address that leads elsewhere", async () => {
    await served(
      (asked, answer) =>
        asked.url === "/away.txt"
          ? answer.writeHead(302, { location: "/mill.txt" }).end()
          : answer.end("The mill."),
      async ({ at }) => {
        const read = async (name: string, bytes: number) =>
          uploadOf({ name, bytes, url: at(`/${name}`) }, [at("")]).read();
        expect(Buffer.from(await read("mill.txt", 9)).toString()).toBe("The mill.");
        await expect(read("mill.txt", 10)).rejects.toThrow("came cut short");
        await expect(read("away.txt", 9)).rejects.toThrow("could not be fetched from Discord");
      },
    );
  });

  it("reads no more than is taken of one that was said to be small", async () => {
    const piece = Buffer.alloc(1024 * 1024);
    let sent = 0;
    await served(
      (_asked, answer) => {
        const send = () => {
          while (!answer.destroyed && sent < 64 && answer.write(piece)) sent += 1;
          if (sent >= 64) answer.end();
        };
        answer.on("drain", send);
        send();
      },
      async ({ at }) => {
        const reading = uploadOf({ ...FILE, url: at("/mill.txt") }, [at("")]).read();
        await expect(reading).rejects.toThrow("is larger than 32 MB");
        expect(sent).toBeLessThan(64);
      },
    );
  });

  it("gives up on one that falls silent", async () => {
    await served(
      (_asked, answer) => void answer.write("The mi"),
      async ({ at }) => {
        const reading = uploadOf({ ...FILE, url: at("/mill.txt") }, [at("")], 100).read();
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

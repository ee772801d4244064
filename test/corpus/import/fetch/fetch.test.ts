import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { served } from "../../../support/web.ts";

const text = (body: Uint8Array) => Buffer.from(body).toString();

describe("createFetcher()", () => {
  it("gives the bytes, the address after redirects and the encoding that the server names", async () => {
    const serve = served(
      (asked, answer) => {
        if (asked.url === "/old") answer.writeHead(301, { location: "../new?a=1#top" }).end("moved");
        else {
          answer.setHeader("content-type", 'text/html; charset="ISO-8859-1"');
          answer.end(`${asked.url} ${asked.headers["user-agent"]} ${asked.headers.cookie}`);
        }
      },
      async ({ at, fetcher }) => {
        const fetched = await fetcher().fetch(at("/old"));
        expect(text(fetched.bytes)).toMatch(/^\/new\?a=1 Footnote\/0 \(.*\) undefined$/);
        expect(fetched).toMatchObject({ address: at("/new?a=1"), charset: "ISO-8859-1" });
      },
    );
    await serve;
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const)("unpacks %s", async (encoding, pack) => {
    await served(
      (_asked, answer) => answer.setHeader("content-encoding", encoding).end(pack("The mill reopened.")),
      async ({ at, fetcher }) => {
        expect(text((await fetcher().fetch(at("/"))).bytes)).toBe("The mill reopened.");
      },
    );
  });

  it.each([
    ["ftp://example.org/a", "no http or https address (ftp:)"],
    ["file:///etc/passwd", "no http or https address (file:)"],
    ["javascript:alert(1)", "no http or https address"],
    ["http://", "not a valid address"],
    [`https://example.org/${"a".repeat(3000)}`, "more than 2000 characters"],
    ["https://me:secret@example.org/", "name or password"],
    ["https://example.org:22/", "port 22"],
    ["https://example.org:6379/", "port 6379"],
    ["http://localhost/", "leads to localhost, which is this machine"],
    ["http://LOCALHOST.:80/", "this machine"],
    ["http://intranet/", "the local network"],
    ["http://metadata.google.internal/", "the local network"],
    ["http://127.0.0.1/", "leads to 127.0.0.1, which is this machine"],
    ["http://10.0.0.1/", "a private network"],
    ["http://100.64.1.1/", "carrier-grade NAT"],
    ["http://169.254.169.254/latest/meta-data/", "a metadata service"],
    ["http://224.0.0.1/", "multicast"],
    ["http://2130706433/", "written as a number (it is 127.0.0.1)"],
    ["http://0x7f.1/", "written as a number"],
    ["http://0177.0.0.1/", "written as a number"],
    ["http://127.1/", "written as a number"],
    ["http://134744072/", "written as a number (it is 8.8.8.8)"],
    ["http://[::1]/", "this machine"],
    ["http://[::ffff:127.0.0.1]/", "this machine"],
    ["http://[fe80::1]/", "the local link"],
    ["http://[fd00::1]/", "a private network"],
    ["http://１２７.0.0.1/", "number (it is 127.0.0.1)"],
  ])("refuses %s before it asks anybody", async (address, reason) => {
    await served(
      () => expect.unreachable(),
      async ({ fetcher }) => {
        const lookup = () => expect.unreachable();
        await expect(fetcher({ lookup }).fetch(address)).rejects.toThrow(reason);
      },
    );
  });

  it("refuses a host that has an address which is not public, also beside one that is", async () => {
    await served(
      () => expect.unreachable(),
      async ({ fetcher }) => {
        const addresses = [
          { address: "93.184.215.14", family: 4 },
          { address: "::ffff:192.168.0.9", family: 6 },
        ];
        const asked = fetcher({ lookup: async () => addresses }).fetch("https://rebind.example.org/");
        await expect(asked).rejects.toThrow(
          "has the host rebind.example.org, which leads to ::ffff:192.168.0.9, which is a private network",
        );
      },
    );
  });

  it("connects to the address that it checked, and looks a host up once", async () => {
    await served(
      (asked, answer) => answer.end(asked.headers.host),
      async ({ port, fetcher }) => {
        let lookups = 0;
        const lookup = async () => {
          lookups += 1;
          return [{ address: "127.0.0.1", family: 4 }];
        };
        // No resolver knows the name: only the pinned address can have been asked.
        const fetched = await fetcher({ lookup }).fetch(`http://pinned.example.org:${port}/`);
        expect(text(fetched.bytes)).toBe(`pinned.example.org:${port}`);
        expect(lookups).toBe(1);
      },
    );
  });

  it.each([
    ["http://127.0.0.1:80/", "is redirected, and leads to 127.0.0.1, which is this machine"],
    [
      "http://169.254.169.254/latest/",
      "is redirected, and leads to 169.254.169.254, which is a metadata service",
    ],
    ["//localhost/", "is redirected, and leads to localhost"],
    ["file:///etc/passwd", "is redirected, and is no http or https address"],
    ["http://me:pw@example.org/", "is redirected, and is an address with a name or password"],
    ["http://2130706433/", "is redirected, and is an address whose host is written as a number"],
    ["/again", "is redirected more than 5 times"],
  ])("refuses a redirect to %s", async (location, reason) => {
    await served(
      (_asked, answer) => answer.writeHead(302, { location }).end(),
      async ({ at, fetcher }) => {
        await expect(fetcher().fetch(at("/"))).rejects.toThrow(reason);
      },
    );
  });

  it("refuses a redirect to another server of this machine, and does not ask it", async () => {
    await served(
      () => expect.unreachable(),
      async (other) => {
        await served(
          (_asked, answer) => answer.writeHead(307, { location: other.at("/") }).end(),
          async ({ at, fetcher }) => {
            await expect(fetcher().fetch(at("/"))).rejects.toThrow("which is this machine");
          },
        );
      },
    );
  });

  it("refuses a body without end, whatever length it claims", async () => {
    await served(
      (_asked, answer) => {
        const more = () => {
          while (answer.write(Buffer.alloc(65_536)));
        };
        answer.on("drain", more);
        more();
      },
      async ({ at, fetcher }) => {
        const limits = { bytes: 1024 * 1024 };
        await expect(fetcher({ limits }).fetch(at("/"))).rejects.toThrow("is larger than 1 MB");
      },
    );
  });

  it("refuses a body that says it is too large before it reads it", async () => {
    await served(
      (_asked, answer) => answer.writeHead(200, { "content-length": "9999999999" }).write("a"),
      async ({ at, fetcher }) => {
        await expect(fetcher().fetch(at("/"))).rejects.toThrow("is larger than 32 MB");
      },
    );
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const)("refuses a small %s body that unpacks to a huge one", async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(8 * 1024 * 1024));
    await served(
      (_asked, answer) => answer.setHeader("content-encoding", encoding).end(bomb),
      async ({ at, fetcher }) => {
        const limits = { unpackedBytes: 1024 * 1024 };
        await expect(fetcher({ limits }).fetch(at("/"))).rejects.toThrow("unpacks to more than 1 MB");
      },
    );
  });

  it.each([
    ["gzip", "plain text", "not packed as it says (gzip)"],
    ["br", "plain text", "not packed as it says (br)"],
    ["gzip, gzip", "x", "packed in a way that is not read"],
    ["zstd", "x", "packed in a way that is not read (zstd)"],
  ])("refuses a body that is %s and is not", async (encoding, body, reason) => {
    await served(
      (_asked, answer) => answer.setHeader("content-encoding", encoding).end(body),
      async ({ at, fetcher }) => {
        await expect(fetcher().fetch(at("/"))).rejects.toThrow(reason);
      },
    );
  });

  it("refuses a server that says nothing, before its head and in its body", async () => {
    await served(
      (asked, answer) => void (asked.url === "/body" && answer.write("The beginning")),
      async ({ at, fetcher }) => {
        const limits = { idleMs: 60 };
        await expect(fetcher({ limits }).fetch(at("/head"))).rejects.toThrow("says nothing for 0 s");
        await expect(fetcher({ limits }).fetch(at("/body"))).rejects.toThrow("says nothing for 0 s");
      },
    );
  });

  it("refuses a server that drips", async () => {
    await served(
      (_asked, answer) => {
        const timer = setInterval(() => answer.write("."), 10);
        answer.on("close", () => clearInterval(timer));
      },
      async ({ at, fetcher }) => {
        const limits = { wholeMs: 150, idleMs: 1_000 };
        await expect(fetcher({ limits }).fetch(at("/"))).rejects.toThrow("takes longer than 0 s");
      },
    );
  });

  it("refuses what broke off, an error's page and a head without end", async () => {
    await served(
      (asked, answer) => {
        if (asked.url === "/404") answer.writeHead(404).end("<h1>Not found</h1>");
        else if (asked.url === "/head") answer.writeHead(200, { "x-long": "a".repeat(100_000) }).end();
        else {
          answer.writeHead(200, { "content-length": "100" }).write("half", () => answer.destroy());
        }
      },
      async ({ at, fetcher }) => {
        await expect(fetcher().fetch(at("/404"))).rejects.toThrow("answers with 404: there is no such page");
        await expect(fetcher().fetch(at("/head"))).rejects.toThrow("the head of its answer is too long");
        await expect(fetcher().fetch(at("/half"))).rejects.toThrow("broke off");
      },
    );
  });

  it("refuses a host that there is none of, and one where nothing answers", async () => {
    await served(
      () => expect.unreachable(),
      async ({ fetcher }) => {
        const none = fetcher({ lookup: async () => Promise.reject(new Error("ENOTFOUND")) });
        await expect(none.fetch("https://nowhere.example.org/")).rejects.toThrow("there is no host");
        const closed = fetcher({ permit: () => true });
        await expect(closed.fetch("http://127.0.0.1:1/")).rejects.toThrow("nothing answers there");
      },
    );
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRobots, mayFollow, parseRobots } from "../../../../src/corpus/import/fetch/robots.ts";
import { expectLinear } from "../../../support/growth.ts";
import { placed } from "../../../support/importing.ts";
import { served } from "../../../support/web.ts";

const may = (text: string, path: string) => mayFollow(path, parseRobots(text));

describe("parseRobots() and mayFollow()", () => {
  it.each([
    ["", "/a", true],
    ["User-agent: *\nDisallow: /", "/a", false],
    ["User-agent: *\nDisallow:", "/a", true],
    ["User-agent: *\nDisallow: /private # not this\nAllow: /private/open", "/private/x", false],
    ["User-agent: *\nDisallow: /private # not this\nAllow: /private/open", "/private/open/x", true],
    ["User-agent: *\nDisallow: /\n\nUser-agent: Footnote\nDisallow: /x", "/a", true],
    ["User-agent: other\nUser-agent: footnote\nDisallow: /", "/a", false],
    ["User-agent: other\nDisallow: /", "/a", true],
    ["User-agent: footnote\nSitemap: /s.xml\nUser-agent: *\nDisallow: /", "/a", true],
    ["User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false],
    ["User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true],
    ["User-agent: *\nDisallow: /*/print/*", "/a/print/b", false],
    ["User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
    ["Disallow: /", "/a", true],
    [
      "User-agent: *\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: *\nDisallow: /c",
      "/a",
      false,
    ],
    [
      "User-agent: *\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: *\nDisallow: /c",
      "/c",
      false,
    ],
    ["User-agent: footnote\n\nUser-agent: *\nDisallow: /", "/a", false],
    ["User-agent: footnote\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", true],
    ["\uFEFFnonsense\n:::\nUser-agent\n", "/a", true],
  ])("of %j, %s may be followed: %s", (text, path, expected) => {
    expect(may(text, path)).toBe(expected);
  });

  it("reads a robots.txt of thousands of names and rules in proportion to them", async () => {
    await expectLinear((length) => {
      const names = Array.from({ length }, (_, at) => `User-agent: robot${at % 2 === 0 ? at : ""}`);
      const rules = Array.from({ length }, (_, at) => `Disallow: /${at}`);
      expect(parseRobots(["User-agent: *", ...names, ...rules].join("\n"))).toHaveLength(length);
    }, 1_200);
  });

  it("reads anything in a time that grows with its length alone", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("*", "a", "$", "/"), { maxLength: 400 }), (pieces) => {
        expect(typeof may(`User-agent: *\nDisallow: ${pieces.join("")}`, "/a".repeat(400))).toBe("boolean");
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe("createRobots()", () => {
  it("asks each site once, and leaves one alone that cannot be asked", async () => {
    let asked = 0;
    await served(
      (_request, response) => {
        asked += 1;
        response.writeHead(asked === 1 ? 503 : 200).end("User-agent: *\nDisallow: /no\n");
      },
      async ({ at, fetcher }) => {
        await expect(createRobots(fetcher()).check(at("/a"))).rejects.toThrow("robots.txt answers with 503");
        const robots = createRobots(fetcher());
        await robots.check(at("/a"));
        await expect(robots.check(at("/no/b"))).rejects.toThrow("says its site's robots.txt");
        expect(asked).toBe(2);
      },
    );
  });
});

describe("importSources(), following a feed", () => {
  it("keeps to robots.txt, and takes an address that a person gave all the same", async () => {
    const lines = ["one", "two", "three"].map(
      (pier) =>
        `<p>The harbour board voted on Tuesday to close pier ${pier} for eleven weeks this winter.</p>`,
    );
    const article = `<html><body><article><h1>The quay</h1>${lines.join("")}</article></body></html>`;
    await served(
      (request, response) => {
        const isRobots = request.url === "/robots.txt";
        response.end(isRobots ? "User-agent: *\nDisallow: /quay\n" : article);
      },
      async ({ at, fetcher }) => {
        await placed(async ({ write, run }) => {
          write(
            "a.rss",
            `<rss version="2.0"><channel><item><title>The quay</title><link>${at("/quay")}</link></item></channel></rss>`,
          );
          const [followed] = await run(["a.rss"], { fetcher: fetcher(), follow: true });
          expect(followed).toMatchObject({ kind: "refused", reason: expect.stringContaining("robots.txt") });
          expect(await run([at("/quay")], { fetcher: fetcher() })).toMatchObject([{ kind: "added" }]);
        });
      },
    );
  });
});

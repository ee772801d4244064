import { beforeEach, describe, expect, it } from "vitest";
import type { Log } from "../../src/domain.ts";
import { createArticleLog } from "../../src/observe/articles.ts";

let told: [string, object][];
const at = (level: string) => (fields: object, message: string) =>
  void told.push([`${level}: ${message}`, fields]);
const log: Log = { info: at("info"), warn: at("warn"), error: at("error") };

beforeEach(() => {
  told = [];
});

const many = (count: number) => Array.from({ length: count }, (_, at) => `article-${at}`);

describe("createArticleLog()", () => {
  it("createArticleLog() counts all articles that changed and names some, in a short line", () => {
    const added = many(5_000).map((article) => ({ kind: "added" as const, article }));
    createArticleLog(log).changed([...added, { kind: "removed", article: "old" }], []);
    expect(told).toEqual([
      ["info: the articles changed", { added: 5_000, changed: 0, removed: 1, articles: many(20) }],
    ]);
  });

  it("createArticleLog() warns of a file that can no longer be read once, and tells when it can be again", () => {
    const articles = createArticleLog(log);
    articles.begin([{ from: "old.md", reason: "is empty" }]);
    const broken = { from: "mill.md", reason: "is no text" };
    articles.changed([], [{ from: "old.md", reason: "is empty" }, broken]);
    articles.changed([{ kind: "added", article: "pier" }], [broken]);
    articles.changed([{ kind: "changed", article: "mill" }], []);
    expect(told.map(([message, fields]) => [message, Object(fields).file ?? Object(fields).files])).toEqual([
      ["warn: a file cannot be read", "mill.md"],
      ["info: the articles changed", undefined],
      ["info: files that could not be read are read now, or gone", ["old.md"]],
      ["info: the articles changed", undefined],
      ["info: files that could not be read are read now, or gone", ["mill.md"]],
    ]);
  });

  it("createArticleLog() says nothing of a dropped file that is about to be imported", () => {
    const articles = createArticleLog(log);
    articles.changed([], [{ from: "page.html", reason: "is not imported yet", isDue: true }]);
    articles.changed([{ kind: "added", article: "page" }], []);
    expect(told.map(([message]) => message)).toEqual(["info: the articles changed"]);
    articles.changed([], [{ from: "page.html", reason: "has no text" }]);
    expect(told.at(-1)?.[0]).toBe("warn: a file cannot be read");
  });

  it("createArticleLog() warns anew where the reason is another, and names no more than twenty at once", () => {
    const articles = createArticleLog(log);
    const refused = (reason: string) => many(30).map((from) => ({ from, reason }));
    articles.changed([], refused("is empty"));
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toEqual([expect.stringMatching(/^warn: more files/), { files: 10 }]);
    articles.changed([], refused("is no text"));
    expect(told).toHaveLength(42);
  });
});

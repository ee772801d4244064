import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";

const text = (content: string) => readArticle({ id: "a", content, format: "text" });
const markdown = (content: string) => readArticle({ id: "a", content, format: "markdown" });

describe("statedDay()", () => {
  it.each([
    [
      "Mill Lane Association\nMinutes of the meeting held on 11 March 2026 in the hall\n\nThe roof leaks.",
      "2026-03-11",
    ],
    ["# Draft minutes, 9 September 2026\n\nThe roof leaks.", "2026-09-09"],
    ["AGM minutes 3 May 2025\n\nThe roof leaks.", "2025-05-03"],
    ["The roof leaks.\n\nTen minutes of hail on 3 May 2025 broke it.", null],
    ["The roof leaks.\n\nNext meeting: 13 May 2026", null],
  ])("dates minutes by the day of their meeting: %j", (content, published) => {
    const article = text(content.replace(/^# /u, ""));
    expect(markdown(content.replace("\n", "\n\n")).published).toBe(published);
    expect(article.published).toBe(published);
    expect(article.inferred.includes("published")).toBe(published !== null);
  });

  it.each([
    ["SANDMOUTH, England, Aug. 18, 2025 (Agency) - A ferry sank.", "2025-08-18"],
    ["SANDMOUTH, 18 August 2025 — A ferry sank.", "2025-08-18"],
    ["Sandmouth, 18 August 2025 — A ferry sank.", null],
    ["SANDMOUTH, 31 February 2025 — A ferry sank.", null],
    ["SANDMOUTH, 18 August — A ferry sank.", null],
  ])("reads the day of a dateline: %j", (line, published) => {
    const { text: whole, fieldSpans, ...article } = text(`A ferry sinks off the town\n${line}`);
    expect(article.published).toBe(published);
    if (published === null) return;
    const { start, end } = fieldSpans.published!;
    expect(line).toContain(whole.slice(start, end));
    expect(whole.slice(start, end)).toMatch(/^(?:Aug\. 18, 2025|18 August 2025)$/);
  });
});

describe("captionDay()", () => {
  const photo = (date: string) => `Ships wait at the pier, ${date}. Jane Doe/Getty Images`;

  it.each([
    ["is the article's where it stands above the text", [photo("August 18, 2025")], "2025-08-18"],
    ["is that of a picture of its own day", ["FILE - The pier, Jan. 4, 2010. (AP Photo/Tom Abara)"], null],
    ["is none below the text", ["The ferry sank on Monday.", photo("August 18, 2025")], null],
    [
      "is that of the next caption where one has none",
      ["Photo: Lena Petrov", photo("May 3, 2024")],
      "2024-05-03",
    ],
    ["is a day that the calendar has", [photo("February 31, 2025")], null],
  ])("captionDay() %s", (_, lines, published) => {
    const article = text(["A ferry sinks off the town", ...lines, "Nobody was hurt."].join("\n\n"));
    expect(article.published).toBe(published);
  });
});

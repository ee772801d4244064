import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SeedLabels } from "../../src/evaluate/quantities/seeds.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { dataFolder } from "../support/data.ts";

function readLabels(): Record<string, SeedLabels> {
  if (dataFolder === undefined) return {};
  const file: { articles: Record<string, SeedLabels> } = JSON.parse(read("questions/seeds-figures.json"));
  return file.articles;
}

const read = (path: string): string => readFileSync(join(dataFolder ?? "", path), "utf8");

describe.skipIf(dataFolder === undefined)(
  "quantities() on the two seed articles (their folder is FOOTNOTE_DATA)",
  () => {
    const labels = readLabels();

    it.each(Object.entries(labels))(
      "finds what %s requires, resolves its dates, and finds nothing forbidden",
      (id, { required, dates, forbidden }) => {
        const text = read(`seeds/${id}.txt`);
        const found = quantities(text, { reference: "2025-08-19" }).map((q) => ({
          ...q,
          slice: text.slice(q.start, q.end),
        }));
        for (const { contains, kind, ...values } of required) {
          const { about: _, ...wanted } = values as typeof values & { about?: string };
          const inside =
            kind === "date"
              ? found.filter((q) => q.kind === "date")
              : found.filter((q) => q.slice.includes(contains));
          expect(inside.filter((q) => q.slice.includes(contains))).toContainEqual(
            expect.objectContaining({ kind, ...wanted }),
          );
        }
        for (const { contains, date } of dates) {
          const at = text.indexOf(contains);
          const near = found.filter(
            (q) => q.kind === "date" && q.start >= at && q.start <= at + contains.length,
          );
          expect(near.some((q) => (q.from ?? "") <= `${date}-01`.slice(0, 10) && date <= (q.to ?? ""))).toBe(
            true,
          );
        }
        for (const words of forbidden) {
          for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            expect(found.filter((q) => q.start < at + words.length && q.end > at)).toEqual([]);
          }
        }
      },
    );

    it.each(Object.keys(labels))("leaves the relative dates of %s open without a reference", (id) => {
      const text = read(`seeds/${id}.txt`);
      const open = quantities(text).filter((q) =>
        /^(?:Monday|Friday|last week|February|June)$/.test(text.slice(q.start, q.end)),
      );
      expect(open.length).toBeGreaterThan(1);
      expect(open.every((q) => q.date === null && q.from === undefined)).toBe(true);
    });
  },
);

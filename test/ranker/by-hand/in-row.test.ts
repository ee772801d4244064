import { describe, expect, it } from "vitest";
import type { Role } from "../../../src/domain.ts";
import { tellsInRow } from "../../../src/ranker/by-hand/in-row.ts";
import { foundAlone } from "../../support/pool.ts";
import { lineOf } from "../../support/sentence.ts";

interface Told {
  readonly over?: readonly [string, Role] | null;
  readonly role?: Role;
  readonly needless?: readonly string[];
}

function tells(question: string, row: string, told: Told = {}): boolean {
  const { over = ["Name | Task | Extension", "columns"], role = "row", needless = [] } = told;
  const [asked, item] = foundAlone(question, lineOf(row, role));
  const heading = over === null ? null : { sentence: lineOf(...over), place: 0 };
  return tellsInRow(asked, { ...item, heading }, new Set(needless));
}

const ROW = "Ann Lee | Keys | 204";

describe("tellsInRow()", () => {
  it("is true where a row and its columns have all that is asked", () => {
    expect(tells("What is Ann Lee's extension?", ROW)).toBe(true);
    expect(tells("ann lee task", ROW)).toBe(true);
    expect(tells("Who holds the keys?", ROW, { needless: ["hold"] })).toBe(true);
  });

  it("is true where what is missing is the kind of what a cell says, or stands in the article's title", () => {
    expect(tells("What number is Ann Lee's extension?", ROW)).toBe(true);
    const [asked, item] = foundAlone("What is Ann Lee's boathouse extension?", lineOf(ROW, "row"));
    const heading = { sentence: lineOf("Name | Task | Extension", "columns"), place: 0 };
    expect(tellsInRow(asked, { ...item, heading })).toBe(false);
    expect(tellsInRow(asked, { ...item, heading, titleTerms: new Set(["boathous"]) })).toBe(true);
  });

  it("is false where something else is asked, or nothing of it stands in the row", () => {
    expect(tells("What is Ann Lee's salary?", ROW)).toBe(false);
    expect(tells("Who holds the keys?", ROW)).toBe(false);
    expect(tells("What is Tom Berg's extension?", ROW)).toBe(false);
    expect(tells("What task is it?", ROW)).toBe(false);
  });

  it("is false where a number that is asked for stands under another name, or below nought", () => {
    const over = ["Crew | Wins | Goals", "columns"] as const;
    expect(tells("Who scored 9 goals?", "Herons | 4 | 9", { over, needless: ["score"] })).toBe(true);
    expect(tells("Who scored 9 goals?", "Herons | 9 | 4", { over, needless: ["score"] })).toBe(false);
    expect(tells("Who scored 9 goals?", "Herons | 4 | −9", { over, needless: ["score"] })).toBe(false);
  });

  it("is true of the rows alone that say yes under what is asked for", () => {
    const over = ["Cake | Price | Vegan", "columns"] as const;
    expect(tells("which cakes are vegan", "Date slice | £2 | yes", { over })).toBe(true);
    expect(tells("which cakes are vegan", "Brownie | £3 | no", { over })).toBe(false);
    expect(tells("is the brownie vegan", "Brownie | £3 | no", { over })).toBe(true);
  });

  it("is false of what stands in no table", () => {
    expect(tells("What is Ann Lee's extension?", ROW, { over: null })).toBe(false);
    expect(tells("What is Ann Lee's extension?", ROW, { over: ["Extensions", "headline"] })).toBe(false);
    expect(tells("What is Ann Lee's extension?", "Ann Lee has 204.", { role: "body" })).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/domain.ts";
import { recentAnswers } from "../../src/terminal/recent.ts";
import { engineOf } from "../support/engine.ts";

async function answer(id: string): Promise<Answer> {
  return { ...(await engineOf([]).ask(`Q ${id}`, {}, { id })), outcome: "answered" };
}

describe("recentAnswers()", () => {
  it("recentAnswers() keeps the last answers alone", async () => {
    const store = recentAnswers(2);
    for (const id of ["a", "b", "c"]) await store.keep(await answer(id));
    expect(await store.recall("a")).toBeNull();
    expect((await store.recall("b"))?.id).toBe("b");
    expect(await store.asked(5)).toEqual(["c", "b"].map((one) => ({ question: `Q ${one}`, articles: [] })));
  });

  it("recentAnswers() forgets all, and tells how many", async () => {
    const store = recentAnswers();
    await store.keep(await answer("a"));
    await store.feedback("a", "unhelpful");
    expect(await store.feedback("b", "helpful")).toBe(false);
    expect(await store.held()).toEqual({ answers: 1, feedback: 1, changes: 0 });
    expect(await store.forget()).toEqual({ answers: 1, feedback: 1, changes: 0 });
    expect(await store.held()).toEqual({ answers: 0, feedback: 0, changes: 0 });
    expect(await store.recall("a")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { forget } from "../../commands/forget.ts";
import { answerOf } from "../support/answers.ts";
import { servicesOver } from "../support/services.ts";

const act = async (services: ReturnType<typeof servicesOver>) =>
  forget.actions!["forget_all"]!({ payload: "", values: {}, scope: {} }, services);

describe("forget", () => {
  it("forget.run() deletes nothing, and says how much there is", async () => {
    const services = servicesOver([]);
    for (const id of ["1", "2"]) await services.store.keep(answerOf({ id }));
    await services.store.feedback("1", "helpful");
    const reply = await forget.run({ values: {}, scope: {} }, services);
    expect(JSON.stringify(reply.blocks)).toContain("2 questions with the answers, 1 verdict on answers");
    expect(reply.actions).toHaveLength(1);
    expect(reply.private).toBe(true);
    expect(await services.store.held()).toEqual({ answers: 2, feedback: 1, changes: 0 });
  });

  it("forget_all deletes it and says how much that was, and then that there is nothing", async () => {
    const services = servicesOver([]);
    await services.store.keep(answerOf());
    expect(JSON.stringify(await act(services))).toContain(
      "Deleted: 1 question with the answers, 0 verdicts on answers.",
    );
    expect(await services.store.recall("a1")).toBeNull();
    for (const reply of [await act(services), await forget.run({ values: {}, scope: {} }, services)]) {
      expect(reply.blocks).toEqual([{ kind: "text", text: "Nothing is kept of you." }]);
      expect(reply.actions).toEqual([]);
    }
  });
});

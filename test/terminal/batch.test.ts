import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/domain.ts";
import { answerLines, type BatchOptions } from "../../src/terminal/batch.ts";
import { linesOf } from "../../src/terminal/lines.ts";
import { articleOf, engineOf } from "../support/engine.ts";
import { inputOf } from "../support/streams.ts";

const articles = [
  articleOf({ id: "mill", published: "2025-03-01", text: "Visitors paid for bread. The baker is Tom." }),
  articleOf({ id: "bridge", text: "The bridge cost ten crowns." }),
];

async function batch(input: string, options: Partial<BatchOptions & { engine: Engine }> = {}) {
  const { engine = engineOf(articles), ...rest } = options;
  let text = "";
  const write = async (part: string) => void (text += part);
  const given = { scope: {}, report: () => {}, ...rest };
  const failed = await answerLines(linesOf(inputOf(input, 64)), { engine, write }, given);
  return {
    failed,
    answers: text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

function line(fields: object): string {
  return `${JSON.stringify(fields)}\n`;
}

describe("answerLines()", () => {
  it("answerLines() answers in the order of the lines, under the ids given", async () => {
    const delays = fc.array(fc.nat(5), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(delays, async (ticks) => {
        const engine = engineOf(articles);
        let [underWay, most] = [0, 0];
        const slow: Engine = {
          ...engine,
          async ask(...given) {
            most = Math.max(most, ++underWay);
            for (let left = ticks[Number(given[2]?.id)] ?? 0; left > 0; left--) await Promise.resolve();
            underWay -= 1;
            return engine.ask(...given);
          },
        };
        const input = ticks.map((_, id) => line({ id: String(id), question: "Who paid?" })).join("");
        const { answers, failed } = await batch(input, { engine: slow });
        expect(answers.map(({ id }) => id)).toEqual(ticks.map((_, id) => String(id)));
        expect(failed).toBe(0);
        expect(most).toBeLessThanOrEqual(8);
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  it("answerLines() answers a line before the next one comes, for a program that waits for it", async () => {
    const written: string[] = [];
    let answered = () => {};
    async function* waiting() {
      for (const number of [1, 2, 3]) {
        const answer = new Promise<void>((resolve) => (answered = resolve));
        yield { number, text: line({ id: `q${number}`, question: "Who paid?" }) };
        await answer;
      }
    }
    const write = async (part: string) => {
      written.push(part);
      answered();
    };
    await answerLines(waiting(), { engine: engineOf(articles), write }, { scope: {}, report: () => {} });
    expect(written).toHaveLength(3);
  });

  it.each([
    ["{", null, "not JSON"],
    ["When is it?", null, '{"id": 1, "question": "…"} was wanted'],
    ["[]", null, "not an object"],
    ["null", null, "not an object"],
    ['{"question":"Who?"}', null, 'no "id"'],
    ['{"id":"q"}', "q", 'no "question"'],
    ['{"id":"q","question":7}', "q", 'no "question"'],
    ['{"id":"q","question":"  "}', "q", 'no "question"'],
    ['{"id":"q","question":"Who?","article":"zeppelin"}', "q", "no article “zeppelin”"],
    ['{"id":"q","question":"Who?","article":7}', "q", '"article" is not a text'],
    ['{"id":"q","question":"Who?","asOf":"2025-02-30"}', "q", "no day of the calendar"],
    [JSON.stringify({ id: "q", question: "x".repeat(2_001) }), "q", "2,000 are the most"],
    ["x".repeat(200_000), null, "too long"],
  ])("answerLines() gives an error for the line %.40s and goes on", async (broken, id, words) => {
    const good = line({ id: "good", question: "visitors paid bread" });
    const { answers, failed } = await batch(`${good}\n${broken}\n${good}`);
    expect(answers).toHaveLength(3);
    expect(Object.keys(answers[1])).toEqual(["id", "line", "error"]);
    expect(answers[1]).toMatchObject({ id, line: 3 });
    expect(answers[1].error).toContain(words);
    expect(answers[2].outcome).toBe("answered");
    expect(failed).toBe(1);
  });

  it("answerLines() honours a line's article and day, and the scope around them", async () => {
    const paid = { id: "q", question: "visitors paid bread" };
    const outcome = async (fields: object, scope = {}) =>
      (await batch(line({ ...paid, ...fields }), { scope })).answers[0].outcome;
    expect(await outcome({ article: "mill" })).toBe("answered");
    expect(await outcome({ article: null, asOf: null })).toBe("answered");
    expect(await outcome({ article: "bridge" })).toBe("abstained");
    expect(await outcome({ asOf: "2025-02-28" })).toBe("abstained");
    expect(await outcome({ asOf: "2025-03-02" }, { asOf: "2025-01-01" })).toBe("abstained");
  });

  it("answerLines() says where a line and --article name two articles", async () => {
    const input = line({ id: "q", question: "Who paid?", article: "bridge" });
    const { answers, failed } = await batch(input, { scope: { articles: ["mill"] } });
    expect(failed).toBe(1);
    expect(answers[0].error).toMatch(/“bridge”.*--article.*“mill”/);
  });

  it("answerLines() names the shell's way to the list of articles", async () => {
    const { answers } = await batch(line({ id: "q", question: "Who paid?", article: "zeppelin" }));
    expect(answers[0].error).toContain("footnote sources lists the articles");
  });

  it("answerLines() adds the ranked sentences that were asked for, and gives a number back as a number", async () => {
    const { answers } = await batch(line({ id: 7, question: "zeppelin" }), { ranked: 2 });
    expect(answers[0].id).toBe(7);
    expect(answers[0].ranked).toHaveLength(2);
  });

  it("answerLines() gives an error line for a question that breaks the engine, and reports it", async () => {
    const errors: unknown[] = [];
    const engine = { ...engineOf(articles), ask: async () => Promise.reject(new Error("boom")) };
    const { answers, failed } = await batch(line({ id: "q", question: "Who?" }), {
      engine,
      report: (error) => errors.push(error),
    });
    expect(answers[0]).toMatchObject({ id: "q", line: 1 });
    expect(answers[0].error).not.toContain("boom");
    expect([failed, errors.length]).toEqual([1, 1]);
  });
});

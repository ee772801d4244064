import { describe, expect, it } from "vitest";
import { cite, CLAIM_MAX_CHARS } from "../../commands/cite.ts";
import type { ClaimCheck, Reply } from "../../src/domain.ts";
import { articleOf } from "../support/engine.ts";
import { servicesOver } from "../support/services.ts";

const mill = articleOf({ id: "mill", text: "The mill cost ten crowns. It stood empty." });

async function run(claim: string, check?: ClaimCheck): Promise<Reply> {
  const services = servicesOver([mill]);
  const engine = check === undefined ? services.engine : { ...services.engine, check: async () => check };
  return cite.run({ values: { claim }, scope: {} }, { ...services, engine });
}

const checkOf = (fields: Partial<ClaimCheck>): ClaimCheck => ({
  verdict: "absent",
  confidence: 1,
  matches: [],
  nearest: [],
  unmatched: [],
  ...fields,
});
const place = { article: "mill", text: mill.text.slice(0, 25), start: 0, end: 25 };
const said = (reply: Reply) => JSON.stringify(reply.blocks);

describe("cite.run()", () => {
  it("cite.run() shows a quote's place, to the person alone", async () => {
    const reply = await run("It stood empty.");
    expect([reply.tone, reply.private]).toEqual(["answer", true]);
    expect(said(reply)).toContain("Word for word");
  });

  it("cite.run() shows what differs word by word, or figure beside figure", async () => {
    const difference = [
      { kind: "same", text: "The mill cost" },
      { kind: "claim", text: "two" },
      { kind: "article", text: "ten" },
      { kind: "same", text: "crowns" },
      { kind: "claim", text: "only" },
    ] as const;
    const altered = checkOf({ verdict: "altered", matches: [{ ...place, difference }] });
    expect(said(await run("x", altered))).toContain("The mill cost [two → ten] crowns [only → –]");
    const pair = difference.slice(1, 3);
    const differs = await run(
      "x",
      checkOf({ verdict: "differs", matches: [{ ...place, difference: pair }] }),
    );
    expect(differs.tone).toBe("differ");
    expect(said(differs)).toContain("The claim: two · the article: ten");
  });

  it("cite.run() says what no article has, with the closest sentences", async () => {
    const reply = await run("Zeppelins fly", checkOf({ nearest: [place], unmatched: ["Zeppelins"] }));
    expect(reply.tone).toBe("abstain");
    expect(said(reply)).toContain("No article has: “Zeppelins”.");
    expect(reply.blocks.filter(({ kind }) => kind === "quote")).toHaveLength(1);
  });

  it.each(["", "  ", "…!", "x".repeat(CLAIM_MAX_CHARS + 1)])(
    "cite.run() refuses politely: %#",
    async (claim) => {
      expect((await run(claim)).tone).toBe("refusal");
    },
  );
});

import { describe, expect, it } from "vitest";
import { cite, CLAIM_MAX_CHARS } from "../../commands/cite.ts";
import type { ClaimCheck, ClaimMatch, ClaimVerdict, Reply, StatementCheck } from "../../src/domain.ts";
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
  statements: [],
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

  it("cite.run() says of what stands in an article that it is called wrong, with what calls it so", async () => {
    const wrong = { ...place, difference: null };
    const reply = await run(
      "x",
      checkOf({
        verdict: "differs",
        matches: [wrong, { ...wrong, text: mill.text.slice(26), start: 26, end: mill.text.length }],
      }),
    );
    expect(said(reply)).toContain("This stands in the articles, and they call it wrong.");
    expect(reply.blocks.filter(({ kind }) => kind === "quote")).toHaveLength(2);
  });

  it("cite.run() says what no article has, with the closest sentences", async () => {
    const reply = await run("Zeppelins fly", checkOf({ nearest: [place], unmatched: ["Zeppelins"] }));
    expect(reply.tone).toBe("abstain");
    expect(said(reply)).toContain("No article has: “Zeppelins”.");
    expect(reply.blocks.filter(({ kind }) => kind === "quote")).toHaveLength(1);
  });

  it("cite.run() shows of a claim among others what calls it false", async () => {
    const verdict = { article: "mill", text: "It stood empty.", start: 26, end: 41, difference: null };
    const reported = {
      ...checkOf({ verdict: "differs", matches: [{ ...place, difference: null }, verdict] }),
      text: "x",
    };
    const other = { ...checkOf({ verdict: "absent" }), text: "y" };
    const reply = await run("x y", checkOf({ verdict: "differs", statements: [reported, other] }));
    const quotes = reply.blocks.flatMap((block) => (block.kind === "quote" ? [block.quote.text] : []));
    expect(quotes).toEqual(["It stood empty."]);
  });

  it("cite.run() tells of a text sentence by sentence, and shows what the articles have under the worst", async () => {
    const found = (
      text: string,
      verdict: ClaimVerdict,
      difference: ClaimMatch["difference"],
    ): StatementCheck => ({
      text,
      verdict,
      confidence: 1,
      matches: verdict === "absent" ? [] : [{ ...place, difference }],
      nearest: [],
    });
    const statements = [
      found("It cost ten.", "exact", null),
      ...Array.from({ length: 7 }, (_, at) =>
        found(`It cost\n${at}.`, "differs", [
          { kind: "claim", text: `${at}` },
          { kind: "article", text: "ten" },
        ]),
      ),
      found("It flew.", "absent", null),
    ];
    const reply = await run("x", checkOf({ verdict: "differs", statements, unmatched: ["flew"] }));
    const texts = reply.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
    expect(texts).toEqual([
      "9 sentences: 1 word for word, 7 said otherwise, 1 not in the articles.",
      expect.stringMatching(/^1\. Word for word: “It cost ten\.” · .*mill$/u),
      "2. Otherwise in the articles: “It cost 0.”\nThe claim: 0 · the article: ten",
      ...Array.from({ length: 6 }, (_, at) => expect.stringContaining(`${at + 3}. Otherwise`)),
      "9. Not in the articles: “It flew.”",
      "No article has: “flew”.",
    ]);
    const quotes = reply.blocks.flatMap((block) => (block.kind === "quote" ? block.citations : []));
    expect(quotes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each(["", "  ", "…!", "x".repeat(CLAIM_MAX_CHARS + 1)])(
    "cite.run() refuses politely: %#",
    async (claim) => {
      expect((await run(claim)).tone).toBe("refusal");
    },
  );
});

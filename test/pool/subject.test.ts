import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { createEngine } from "../../src/engine.ts";
import { subjectOf } from "../../src/pool/subject.ts";
import { createSnapshot } from "../../src/snapshot.ts";

const read = (content: string) => readArticle({ id: "a", content, format: "markdown" });

async function subject(content: string) {
  const snapshot = await createSnapshot([read(content)]);
  const found = subjectOf(snapshot, snapshot.entries.get("a")!);
  return found === null ? null : { terms: [...found.terms], index: found.index };
}

const HERON =
  "two young birds on the weir, photographed in may\n\n" +
  "The grey heron is a tall wading bird that lives along our river. It eats fish, frogs and now and then a duckling.\n\n" +
  "It stands about 95 centimetres tall. A nest is built of sticks, high up in the alders. There were eleven of them last spring.";

describe("subjectOf()", () => {
  it("takes what is told first what it is, behind a caption", async () => {
    expect(await subject(HERON)).toEqual({ terms: ["grey", "heron"], index: 1 });
  });

  it("leaves out what it is called otherwise", async () => {
    expect((await subject("The tern (sea swallow) is a bird. It dives."))?.terms).toEqual(["tern"]);
    expect((await subject("The tern, or sea swallow, is a bird. It dives."))?.terms).toEqual(["tern"]);
  });

  it("takes none where the article has a title, nothing is told of anything, or only of whom a pronoun means", async () => {
    expect(await subject("---\ntitle: Birds\n---\n\nThe grey heron is a tall bird.")).toBeNull();
    expect(await subject("Bring boots and a lamp. Doors open at six.")).toBeNull();
    expect(await subject("It is a bird. They are common.")).toBeNull();
    const those = await subject("They that live on the weir are herons. The grey heron is a tall bird.");
    expect(those).toEqual({ terms: ["grey", "heron"], index: 1 });
  });

  it.each([
    ["how tall is the grey heron", "It stands about 95 centimetres tall."],
    ["how many grey heron nests are there", "There were eleven of them last spring."],
  ])("lets what goes on about it be of it: %s", async (question, best) => {
    const engine = await createEngine([read(HERON)], { refusals: [], clock: { now: () => 0 } });
    const { sentences, nearest } = await engine.ask(question, {});
    expect([...sentences, ...nearest][0]?.text).toBe(best);
  });
});

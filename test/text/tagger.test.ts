import { describe, expect, it } from "vitest";
import { asSentence } from "../../src/text/asked-sentence.ts";
import { loadTagger } from "../../src/text/tagger.ts";
import { expectLinear } from "../support/growth.ts";

describe("loadTagger()", () => {
  it("gives a tag for each token, also behind what has no space in it, in proportion to it", async () => {
    const tagger = await loadTagger();
    const withData = (times: number) =>
      asSentence(`The map ${"iVBORw0KGgo".repeat(times)} shows the old pier.`);
    await expectLinear((times) => tagger(withData(times)), 500);
    const sentence = withData(2_000);
    const tags = tagger(sentence);
    const tagOf = (word: string) => tags[sentence.tokens.findIndex(({ folded }) => folded === word)];
    expect(tags).toHaveLength(sentence.tokens.length);
    expect([tagOf("the"), tagOf("map"), tagOf("shows"), tagOf("old"), tagOf("pier")]).toEqual([
      "DET",
      "NOUN",
      "VERB",
      "ADJ",
      "NOUN",
    ]);
  });
});

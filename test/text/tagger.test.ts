import { describe, expect, it } from "vitest";
import { asSentence } from "../../src/text/asked-sentence.ts";
import { loadTagger } from "../../src/text/tagger.ts";

describe("loadTagger()", () => {
  it("gives a tag for each token, also behind what has no space in it, and soon", async () => {
    const tagger = await loadTagger();
    const data = "iVBORw0KGgo".repeat(2_000);
    const sentence = asSentence(`The map ${data} shows the old pier.`);
    const begin = performance.now();
    const tags = tagger(sentence);
    expect(performance.now() - begin).toBeLessThan(2_000);
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

import { describe, expect, it } from "vitest";
import winkNLP from "wink-nlp";
import whole from "wink-eng-lite-web-model";
import { loadPosModel } from "../../src/text/model.ts";

describe("loadPosModel()", () => {
  it("tags as the whole model does, also words that it does not know, and again later", () => {
    const texts = [
      "The quick brown fox jumped over 27 lazy dogs, didn't it?",
      "Zelenskyy's qwertzing offer of $90bn — “unheard of” — fell on Friday at 3.5% in Kyïv.",
      "U.S. President J. Smith will re-open www.site.org; e-mail him 😀.",
      "",
    ];
    const [lean, full] = [winkNLP(loadPosModel(), ["pos"]), winkNLP(whole, ["pos"])];
    for (const text of [...texts, ...texts]) {
      const [words, same] = [lean.readDoc(text).tokens(), full.readDoc(text).tokens()];
      expect(words.out()).toEqual(same.out());
      // wink's selectors are plain functions, its types call them methods.
      // oxlint-disable-next-line typescript/unbound-method
      expect(words.out(lean.its.pos)).toEqual(same.out(full.its.pos));
    }
  });
});

import { describe, expect, it } from "vitest";
import { metadataField } from "../../src/question/metadata.ts";
import { analyseQuestion } from "../../src/question/question.ts";

describe("analyseQuestion()", () => {
  it.each([
    ["Who told the council about the harbour?", "person", null],
    ["Who is Ada Berg?", "definition", null],
    ["who is ada berg", "definition", null],
    ["Who is the mayor of Lowhaven?", "person", null],
    ["Where did the mayor meet the fishermen?", "place", null],
    ["In which country were the talks held?", "place", "country"],
    ["When did the ferry return?", "date", null],
    ["On what date did they meet?", "date", "date"],
    ["What year was the pier built?", "date", "year"],
    ["How long did the talks last?", "duration", null],
    ["how old is the war against the herring", "duration", null],
    ["How old is Mayor Zelensky?", "age", null],
    ["How many people live in Lowhaven?", "count", "people"],
    ["How many years did it take?", "duration", "years"],
    ["How much did the council pay for the pier?", "money", null],
    ["How much equipment did they offer to buy?", "money", null],
    ["whats the mayor buying and for how much", "money", null],
    ["What percentage of the voters agreed?", "percentage", "percentage"],
    ["How tall is the lighthouse?", "measure", null],
    ["How many miles is the coast?", "measure", "miles"],
    ["Why was the ferry stopped?", "reason", null],
    ["How did the fishermen catch herring?", "manner", null],
    ["What did the mayor say about the noise?", "quotation", null],
    ["Which company built the pier?", "organisation", "company"],
    ["Did the council agree?", "boolean", null],
    ["Which promises might be broken?", "list", "promises"],
    ["What is a breakwater?", "definition", null],
    ["The man who stole the bell was caught. Where was he caught?", "place", null],
    ["Ann Lee, who died today, wrote which book?", "thing", "book"],
    ["A diner found a treasure. What was it?", "thing", null],
    ["Which 23-time champion will retire?", "person", "champion"],
    ["Which high-ranking official of the harbour resigned?", "person", "official"],
    ["Which Berg-backed candidate won?", "person", "candidate"],
    ["A fire in which country recently prompted an alert?", "place", "country"],
    ["Which product remains difficult to find?", "thing", "product"],
    ["Which family owned the pier?", "thing", "family"],
  ] as const)("expects of %j a %s, focus %j", (text, expected, focus) => {
    const question = analyseQuestion(text);
    expect(question.expected).toBe(expected);
    expect(focus ?? question.focus).toBe(question.focus);
  });

  it.each([
    ["Who rang the bell?", "Who rang the bell?"],
    ["The bell rang. Who rang it?", "Who rang it?"],
    ["Dr. J. K. Berg rang it on Jan. 6. Why did she?", "Why did she?"],
    ["Was it No. 10 Harbour Street?", "Was it No. 10 Harbour Street?"],
    ["Who rang the bell? Hm.", "Who rang the bell? Hm."],
  ])("finds the sentence that asks in %j", (text, asking) => {
    const question = analyseQuestion(text);
    expect(text.slice(question.asking.start, question.asking.end)).toBe(asking);
  });

  it.each([
    ["unemployment denmark", ["denmark"]],
    ["how many people live in new zealand", ["new zealand"]],
    ["tell us about the trains of norway and north korea", ["norway", "north korea"]],
    ["what is the price of a ticket", []],
    ["Which turkey did Ann Lee roast?", ["Ann Lee"]],
    ["HOW MUCH DID THE COUNCIL PAY ANN LEE?", []],
  ])("takes the places of %s for names, where no capitals tell them", (text, expected) => {
    const { names } = analyseQuestion(text);
    expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("keeps what must be found, once each, with its names", () => {
    const text = "How much did Olga Zelensky's council pay, and did the council pay twice?";
    const question = analyseQuestion(text);
    expect(question.terms.map(({ words }) => words)).toEqual([
      "Olga",
      "Zelensky's",
      "council",
      "pay",
      "twice",
    ]);
    expect(question.names.map(({ start, end }) => text.slice(start, end))).toEqual(["Olga Zelensky's"]);
  });

  it("looks for what is to be listed, and not for the word that asks for it", () => {
    const termsOf = (text: string) => analyseQuestion(text).terms.map(({ words }) => words);
    expect(termsOf("List all swords of the hall")).toEqual(["swords", "hall"]);
    expect(termsOf("Who is on the list?")).toEqual(["list"]);
  });

  it("takes stop words for what is to be found where there is nothing else", () => {
    expect(analyseQuestion("Who is he?").terms.length).toBeGreaterThan(0);
  });

  it("gives quoted phrases by their offsets", () => {
    const question = analyseQuestion('Who spoke of "a notable step" there?');
    expect(question.quoted.map(({ start, end }) => question.text.slice(start, end))).toEqual([
      "a notable step",
    ]);
  });

  it("finds the country in capitals or after an article, and not the pronoun", () => {
    const terms = (text: string) => analyseQuestion(text).terms.map(({ term }) => term);
    for (const name of ["the US", "the U.S.", "the us", "the United States"]) {
      expect(terms(`who left ${name}?`)).toContain("usa");
    }
    expect(terms("Who told us about herring?")).not.toContain("usa");
  });

  it("keeps few terms of hostile questions", () => {
    for (const text of [
      "who ".repeat(2000),
      "A".repeat(6000),
      '"'.repeat(6000),
      "what is the ".repeat(900),
    ]) {
      expect(analyseQuestion(text).terms.length).toBeLessThanOrEqual(64);
    }
    const words = Array.from({ length: 500 }, (_, at) => `mill${at}`);
    expect(analyseQuestion(words.join(" ")).terms).toHaveLength(64);
  });
});

describe("metadataField()", () => {
  it.each([
    ["Who wrote the article?", "author"],
    ["who is the author of this story", "author"],
    ["Who was the article written by?", "author"],
    ["Who is the author?", "author"],
    ["What's the headline?", "title"],
    ["Which agency is the source?", "source"],
    ["What is the source of the article?", "source"],
    ["Where was the article published?", "source"],
    ["When was it published?", "published"],
    ["When was the article written?", "published"],
    ["What is the headline of the article?", "title"],
    ["What is the link to the article?", "url"],
  ] as const)("takes %j for a question after the %s", (text, field) => {
    expect(metadataField(text)).toBe(field);
  });

  it.each([
    "Who wrote Hamlet?",
    "Who wrote the constitution?",
    "When was the treaty published?",
    "What is the source of the Nile?",
    "Who published the report on herring?",
    "Which agency is the source of the leak?",
    "Who is the author of the law?",
  ])("takes %j for a question about the world", (text) => {
    expect(metadataField(text)).toBeNull();
  });

  it("looks for no “long” and no “last” where a stretch of time is asked for", () => {
    const termsOf = (text: string) => analyseQuestion(text).terms.map(({ words }) => words);
    expect(termsOf("How long did the talks in Oslo last?")).toEqual(["talks", "Oslo"]);
    expect(termsOf("how long has the long war lasted")).toEqual(["long", "war"]);
    expect(termsOf("How long is one term?")).toEqual(["long", "term"]);
    expect(termsOf("How many people came last week?")).toContain("last");
    expect(termsOf("How long did it last?").length).toBeGreaterThan(0);
  });
});

import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readFollowUp } from "../../src/question/follow-up.ts";
import { loadTagger, type Tagger } from "../../src/text/tagger.ts";
import { hostileText } from "../support/discord/hostile.ts";

let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadTagger();
});

const read = (text: string, question: string, short: string | null = null, explicit = true) =>
  readFollowUp(text, { question, short, explicit }, tagger);

describe("readFollowUp()", () => {
  it.each([
    ["How much flour did Orrin offer to buy?", "and when was that?", "When did Orrin offer to buy flour?"],
    ["How many people were hurt in the fire?", "when was that?", "When were people hurt in the fire?"],
    ["How many people died in the fire?", "Where was it?", "Where was it that people died in the fire?"],
    ["When did the strike begin?", "why?", "Why did the strike begin?"],
    ["Did Mara Lind meet Tom Hale?", "and where?", "Where did Mara Lind meet Tom Hale?"],
    ["What did Lind say about the mill?", "when did she say that?", "When did Lind say that about the mill?"],
    ["How many ovens did Lind send to Orrin?", "when?", "When did Lind send ovens to Orrin?"],
    ["In which town did Lind meet Hale?", "when was that", "When did Lind meet Hale?"],
    ["When was the bridge built?", "who?", "By whom was the bridge built?"],
    ["What happened on Friday?", "and where was that?", "Where was it that something happened on Friday?"],
  ])("readFollowUp() asks of %j with %j: %j", (question, text, wanted) => {
    expect(read(text, question)).toBe(wanted);
    expect(read(text, question, null, false)).toBe(wanted);
  });

  it.each([
    ["Who won the race?", "Ada Field", "when was that?", "When was it that Ada Field won the race?"],
    ["Who won the race?", "Ada Field", "and how old is she?", "How old is Ada Field?"],
    ["who has most points", "Mill End", "how many draws did they have?", "How many draws did Mill End have?"],
    ["Which mill is the oldest?", "Weir Mill", "and how big is it?", "How big is Weir Mill?"],
    ["Who won the race?", null, "where?", "Where was it that someone won the race?"],
    ["Who won the race?", "the 3rd time", "where?", "Where was it that someone won the race?"],
    [
      "Who did Lind meet on Friday?",
      "Tom Hale",
      "where was that?",
      "Where did Lind meet Tom Hale on Friday?",
    ],
    ["Which country bought Orrin?", "Norland", "what is its capital?", "What is Norland’s capital?"],
    ["How much did Lind pay?", "two marks", "when was that?", "When did Lind pay?"],
    ["Which mill did the bakers buy?", "Weir Mill", "how much did they pay?", "How much did the bakers pay?"],
  ])("readFollowUp() knows of %j that it was %j: %j is %j", (question, short, text, wanted) => {
    expect(read(text, question, short)).toBe(wanted);
  });

  it.each([
    ["Who is Yuri Adler?", "and how old is he?", "How old is Yuri Adler?"],
    ["When is round 1?", "and round 3?", "When is round 3?"],
    ["Who is the oldest member?", "and the youngest?", "Who is the youngest member?"],
    [
      "How far may I sail with a small badge?",
      "and with a large one?",
      "How far may I sail with a large badge?",
    ],
    ["When did the mill open?", "who built it?", "Who built the mill?"],
    ["When did the mill open?", "Is it safe?", "Is the mill safe?"],
    ["When did the mill open?", "how much did it cost", "How much did the mill cost?"],
    ["When did the mill open?", "and what is its name?", "What is the mill’s name?"],
    ["Where did Lind and Hale meet?", "what did they say?", "What did Lind and Hale say?"],
    ["What did Mara Lind say?", "Who told her about it?", "Who told Mara Lind about it?"],
    ["What did Mara Lind say?", "What is her age?", "What is Mara Lind’s age?"],
    ["Who is Yuri Davies?", "What is his age?", "What is Yuri Davies’ age?"],
    ["Does the mill open?", "how large is it?", "How large is the mill?"],
    ["When did the strike end?", "who called it?", "Who called the strike?"],
    ["When does the mill sale start?", "how large is it?", "How large is the mill sale?"],
  ])("readFollowUp() puts the nouns of %j for the pronouns of %j: %j", (question, text, wanted) => {
    expect(read(text, question)).toBe(wanted);
  });

  it.each([
    [
      "How many ovens did Norland send to Orrin?",
      "and Ostland?",
      "How many ovens did Ostland send to Orrin?",
    ],
    ["How many ovens did Lind send to Orrin?", "and to Hale?", "How many ovens did Lind send to Hale?"],
    ["How many ovens did Lind send?", "what about mills?", "How many mills did Lind send?"],
    ["What does a ticket cost?", "and for a child?", "What does a ticket cost for a child?"],
    ["How many ovens did Lind send?", "and in 2023?", "How many ovens did Lind send in 2023?"],
    ["How many ovens did Lind send in 2022?", "And in 2023?", "How many ovens did Lind send in 2023?"],
    ["How much are tickets?", "and a subscription?", "How much is a subscription?"],
    ["How much does a bed cost?", "what about dogs", "How much do dogs cost?"],
    ["Who is the conductor?", "and the soloist?", "Who is the soloist?"],
    ["Who designed the hall?", "What about the roof?", "Who designed the roof?"],
    ["Why is the pool closed?", "and the hall?", "Why is the hall closed?"],
    ["Is the pool open on Monday?", "and the gates?", "Are the gates open on Monday?"],
    ["Can the dogs sleep in the rooms?", "and cats?", "Can cats sleep in the rooms?"],
    ["When is the reading hour?", "and the book club?", "When is the book club?"],
    ["List the house rules", "what about phones", "What about phones?"],
    ["List the house rules", "and the prices?", "List the prices?"],
    ["What is in 2.6?", "and 2.7?", "What is in 2.7?"],
    ["What is misleading?", "and unproven?", "What is unproven?"],
    ["What do workers do?", "and faces?", "What do faces do?"],
    ["As for the gym, what is a spotter?", "and a pacer?", "What is a pacer?"],
  ])("readFollowUp() asks %j of something else with %j: %j", (question, text, wanted) => {
    expect(read(text, question)).toBe(wanted);
  });

  it.each([
    ["Who is she?", "and the soloist?", "As for the soloist, who is she?"],
    ["Tell me of the mill", "and the bridge?", "As for the bridge, tell me of the mill?"],
  ])(
    "readFollowUp() puts %j before with %j where nothing tells what it replaces",
    (question, text, wanted) => {
      expect(read(text, question)).toBe(wanted);
    },
  );

  it("readFollowUp() carries names over to a question without any, where the person says that it follows", () => {
    const question = "When did Lind meet Hale?";
    const asked = "How many people were there?";
    expect(read(asked, question)).toBe("As for Lind and Hale, how many people were there?");
    expect(read(asked, question, null, false)).toBe(asked);
    expect(read(`and ${asked}`, question, null, false)).toContain("As for Lind and Hale");
    expect(read("Did that surprise Merz?", question)).toBe("As for Lind and Hale, did that surprise Merz?");
    expect(read("Did that surprise Lind?", question)).toBe("As for Hale, did that surprise Lind?");
    expect(read("Lind said that?", question)).toBe("As for Hale, Lind said that?");
    expect(read("I wonder why that was", question)).toBe("As for Lind and Hale, I wonder why that was?");
    expect(read("How many people met Merz?", question)).toBe("How many people met Merz?");
    const many = "Did Lind, Hale, Merz, Berg and Moor meet?";
    expect(read(asked, many)).toBe("As for Lind, Hale and Merz, how many people were there?");
    expect(read("and when was that", "whats the ferry made of")).not.toContain("whats");
  });

  it.each(["is it open on monday", "what does it cost", "who owns its cellar"])(
    "readFollowUp() takes neither somebody nor what was counted for an “it”: %j",
    (text) => {
      expect(read(text, "How many points did Ann Lee get?", "49", false)).toBe(text);
    },
  );

  it.each([
    "Who bought Norland?",
    "When was the Orrin bridge built?",
    "What did Hale say about Lind?",
    "How much does it cost to park there?",
    "Is it allowed to bring dogs?",
    "Will it rain on Sunday?",
    "2014",
    "?",
  ])("readFollowUp() leaves %j as it is", (text) => {
    expect(read(text, "When did Mara Lind meet Hale?", null, false)).toBe(text);
  });

  it("readFollowUp() reads any two texts as one line of a bounded length, always the same", () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        fc.option(hostileText),
        fc.boolean(),
        (text, question, short, explicit) => {
          const before = { question, short, explicit };
          const once = readFollowUp(text, before, tagger);
          expect(once).toBe(readFollowUp(text, before, tagger));
          expect(once.length).toBeLessThanOrEqual(
            text.length * (1 + question.length + (short ?? "").length) + question.length + 100,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

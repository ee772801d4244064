import { describe, expect, it } from "vitest";
import { createReader } from "../../../src/composer/short/reader.ts";
import { SHORT } from "../../../src/composer/short/short.weights.ts";
import { analyseQuestion } from "../../../src/question/question.ts";
import { loadTagger } from "../../../src/text/tagger.ts";
import { sentenceOf } from "../../support/sentence.ts";

const tagger = await loadTagger();

/** Gives the short answer that a sentence gives to a question, as text. */
function shortAnswer(question: string, text: string): string | null {
  const sentence = sentenceOf(text);
  const cut = createReader(analyseQuestion(question), { tagger, model: SHORT }).cut(sentence);
  return cut === null ? null : text.slice(cut.start, cut.end);
}

describe("mayAnswer()", () => {
  it.each([
    [
      "who was called",
      "who was called as a juror",
      "Recap: a jury called some of the old council’s friends.",
    ],
    [
      "what is new on the menu",
      "what is new on the menu",
      "Lowhaven (Coast News) The latest dish of the ferry café is on the menu from May.",
    ],
    [
      "who will follow him",
      "who will replace Ann Lee",
      "Ann Lee quit, ending a crisis that has shaken Norway.",
    ],
    ["who lives there", "who lives there now", "He stood outside his house at 9 Harbour St. in Lowhaven."],
    ["why", "why did the mill stop", "On 14 October 2025 the mill stopped for eleven hours."],
    [
      "what is asked after, but who told of it",
      "security guarantees",
      "According to Zelenskiy, the security guarantees will be set down formally within the coming week to 10 days.",
    ],
    ["why", "why do the lights vanish", "In the cave, lights may vanish after a storm."],
    [
      "what one thinks",
      "what do fans think of the new stand",
      "The new east stand at Cannery Lane will open in August and not in April as planned, the club said on Wednesday.",
    ],
    ["how to do it", "how do i get to the sunken mill", "A new area, the Sunken Mill, with five rooms."],
    ["how to do it", "how do i beat the old king", "He cannot be hurt while his lamps burn."],
    [
      "what somebody did, but who else",
      "What did Ann Lee promise?",
      "Ann Lee gave a pledge on the matter that everybody had waited for, welcomed by skipper Tom Berg.",
    ],
    [
      "what somebody did, but where",
      "What did the edict do for the millers?",
      "The edict brought the millers to Orrin.",
    ],
    [
      "which it is",
      "Which park is close to the river?",
      "There is a big park close to the river, and a mill.",
    ],
    [
      "what somebody wants, but of whom",
      "What did the millers want?",
      "The millers urged Brook at the fair to wait for rain.",
    ],
    [
      "what something is made of, but who says so",
      "What does the first line of defence consist of?",
      "Northern villages would form the first line of defence, Lee said, while the county would supply additional help.",
    ],
    [
      "what to do",
      "what do i do if i get a strange mail",
      "Forward a strange mail to help@lowhaven.example at once.",
    ],
  ])("gives nothing that does not tell %s: %s", (_, question, sentence) => {
    expect(shortAnswer(question, sentence)).toBeNull();
  });

  it.each([
    ["why was the team out", "The team was out because a player cheated.", "because a player cheated"],
    [
      "how do i unlock the tower",
      "To unlock the tower, bring three bells to the abbot.",
      "bring three bells",
    ],
    [
      "how do i restore a copy",
      "To restore one, open History, choose a day and press Restore.",
      "open History",
    ],
    ["how do i appeal a ban", "You can appeal a ban by writing to the warden.", "by writing to the warden"],
  ])("lets what does: %s", (question, sentence, answer) => {
    expect(shortAnswer(question, sentence)).toContain(answer);
  });
});

describe("lacksDeeds()", () => {
  it.each([
    ["who built the abbey", "The abbey of Saint Orrin is older than the town."],
    ["who gave the clock", "“We lose the clock and get a box,” said Denise Roach of the trust."],
    ["who built the library", "Parking behind the building is free for two hours."],
  ])("keeps who does something else from being the answer: %s", (question, sentence) => {
    expect(shortAnswer(question, sentence)).toBeNull();
  });

  it.each([
    ["who built the abbey", "The abbey was erected by Odo Hask.", "Odo Hask"],
    ["who founded the order", "The order was founded by Sister Mabry.", "Sister Mabry"],
  ])("lets who does it in other words: %s", (question, sentence, answer) => {
    expect(shortAnswer(question, sentence)).toContain(answer);
  });
});

describe("createReader() on what belongs to an amount", () => {
  const TICKETS = "An adult pays £280, a pensioner £170, and children under 12 come in free with an adult.";

  it.each([
    ["how much do kids pay", TICKETS, "free"],
    ["how much for children", TICKETS, "free"],
    [
      "how much is the 5G plan",
      "The firm has a 5G home plan for its shops, from $50 a month.",
      "$50 a month",
    ],
    [
      "how fast is the link",
      "The link reaches nearly 1 gigabyte per second at night.",
      "nearly 1 gigabyte per second",
    ],
    ["how high did it fly", "On its 26th flight, the kite flew a total of 181 feet.", "181 feet"],
    [
      "who was Orrin",
      "Orrin was a nobleman who owned a village on the far side of the river and all of its wood and half of the mill on the hill",
      "a nobleman",
    ],
    ["how much does a pensioner pay", TICKETS, "£170"],
    ["how much is a horse", "He sells horses for 300 gold.", "300 gold"],
    ["how big is the download", "The download is 3.8 GB.", "3.8 GB"],
    ["what was the score", "They won at last, beating Lowhaven 3-1 at home.", "3-1"],
    [
      "whats the notice period",
      "After that the notice period is one month, and two for managers.",
      "one month",
    ],
  ])("%s: %s", (question, sentence, answer) => {
    expect(shortAnswer(question, sentence)).toBe(answer);
  });

  it("gives no price that holds on a condition alone", () => {
    expect(shortAnswer("how much is a horse", "If you find his dog first, the horse is free.")).toBeNull();
  });

  it("gives no score where none is told", () => {
    expect(shortAnswer("what was the score", "The goalkeeper dropped a corner.")).toBeNull();
  });
});

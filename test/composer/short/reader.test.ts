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

const FLOOD = "The flood at Lowhaven killed nineteen children and two teachers on Monday.";
const RATES = "The interest rate in Marland climbed to 7.0% from 6.2% in June, the central bank said.";
const MEETING = "Mayor Hanna Lind met Governor Oskar Berg in Vienna on Friday to discuss the ferry.";
const TREATY = "Queen Ingrid II signed the Treaty of Skarholm in 1742 after the Second Harbour War.";

describe("createReader() on counts", () => {
  it.each([
    ["How many children were killed by the flood?", FLOOD, /^(?:nineteen|19)\b/],
    ["How many teachers did the flood kill?", FLOOD, /^two\b/],
    ["How many soldiers took part?", "Some 4,000 troops took part in the exercise near Lowhaven.", /4,000/],
    ["How many people live on Skarholm?", "Skarholm has 1,200 inhabitants and two schools.", /1,200/],
  ])("%s", (question, sentence, answer) => {
    expect(shortAnswer(question, sentence)).toMatch(answer);
  });

  it.each([
    ["How many dogs were killed by the flood?", FLOOD],
    ["How many soldiers were killed by the flood?", FLOOD],
    ["How many children live on Skarholm?", "Skarholm has 1,200 inhabitants and two schools."],
  ])("gives nothing rather than a count of something else: %s", (question, sentence) => {
    expect(shortAnswer(question, sentence)).toBeNull();
  });
});

describe("createReader() on what rose and fell", () => {
  it.each([
    ["To what did the interest rate in Marland climb?", "7.0%"],
    ["What percentage did the rate climb to?", "7.0%"],
    ["From what percentage did the rate climb?", "6.2%"],
    ["What percentage is the interest rate in Marland?", "7.0%"],
  ])("%s", (question, answer) => {
    expect(shortAnswer(question, RATES)).toContain(answer);
  });

  it.each([
    ["By what percentage did the rate climb?", RATES],
    ["How much did the fare rise?", "The fare rose to $5 from $4 on Monday."],
  ])("gives no level where the change is asked for: %s", (question, sentence) => {
    expect(shortAnswer(question, sentence)).toBeNull();
  });

  it("gives both ends where they alone tell by how much", () => {
    const sentence = "The fare rose to $5 from $4 on Monday.";
    expect(shortAnswer("By how much did the fare rise?", sentence)).toBe("to $5 from $4");
    expect(shortAnswer("By how much did the fare fall?", sentence)).toBeNull();
  });

  it.each([
    ["fall", "fell"],
    ["plunge", "plunged"],
    ["sink", "sank"],
  ])("takes no level for how much something did %s", (base, past) => {
    const question = `How much did the fare ${base}?`;
    expect(shortAnswer(question, `The fare ${past} to $5 from $8 in May.`)).toBeNull();
    expect(shortAnswer(question, `The fare ${past} by $3, to $5, in May.`)).toMatch(/\$3$/u);
  });

  it("gives the change where it is said", () => {
    const sentence = "The fare rose by $1, to $5, on Monday, the ferry company said.";
    expect(shortAnswer("By how much did the fare rise?", sentence)).toMatch(/\$1$/);
    expect(shortAnswer("To how much did the fare rise?", sentence)).toMatch(/\$5$/);
  });
});

describe("createReader() on persons, places and days", () => {
  it.each([
    ["Where did Lind meet Berg?", MEETING, /^Vienna$/],
    ["where did lind meet berg", MEETING, /^Vienna$/],
    ["When did Lind meet Berg?", MEETING, /Friday/],
    ["Who met Oskar Berg?", MEETING, /Hanna Lind/],
    ["who did hanna lind meet", MEETING, /Oskar Berg/],
    ["Who signed the Treaty of Skarholm?", TREATY, /Ingrid/],
    ["When was the treaty signed?", TREATY, /1742/],
  ])("%s", (question, sentence, answer) => {
    expect(shortAnswer(question, sentence)).toMatch(answer);
  });

  it.each([
    ["Who was killed on Friday?", "The fire in Vienna on Friday burned for 12 hours and cost $3 million."],
    ["Where did Hanna Lind meet Oskar Berg?", "Hanna Lind met Oskar Berg on Friday."],
    ["When did Hanna Lind meet Oskar Berg?", "Mayor Hanna Lind met Governor Oskar Berg in Vienna."],
    ["How long did the meeting last?", MEETING],
    ["How much did the meeting cost?", MEETING],
    ["Did Lind meet Berg?", MEETING],
    ["Who shot Hanna Lind?", "Norway’s former minister Hanna Lind was shot in Vienna."],
  ])("gives nothing rather than something of another kind: %s", (question, sentence) => {
    expect(shortAnswer(question, sentence)).toBeNull();
  });

  it("never answers a question with a name that it holds", () => {
    expect(shortAnswer("Who met Oskar Berg?", MEETING)).not.toMatch(/Berg/);
    expect(shortAnswer("Who did Hanna Lind meet?", MEETING)).not.toMatch(/Lind/);
  });
});

describe("createReader() on clauses", () => {
  it.each([
    [
      "What did Hanna Lind say about the ferry?",
      "“When it comes to the ferry, there will be a new boat by May,” Hanna Lind told the council.",
      "a new boat by May",
    ],
    [
      "What did the mayor announce?",
      "The mayor announced that the harbour toll would end, but she gave no day.",
      "the harbour toll would end",
    ],
    [
      "What did the council ask the mayor to ensure?",
      "The council called on the mayor to ensure a safe crossing before reopening the bridge.",
      "a safe crossing",
    ],
    [
      "Why did the ferry stop?",
      "The ferry stopped because of a broken engine, and nobody was hurt.",
      "a broken engine",
    ],
    [
      "What did the mayor contact the governor about?",
      "The mayor contacted the governor to arrange a visit during the festival.",
      "to arrange a visit",
    ],
    [
      "How did Lowhaven cut its costs?",
      "Lowhaven cut its costs by selling two boats before the winter.",
      "by selling two boats",
    ],
    [
      "How do the islanders feel about the bridge?",
      "The islanders remain wary of the bridge and of its toll.",
      "wary",
    ],
    [
      "What did the family call Hanna Lind?",
      "The family mourned Hanna Lind, describing her as “the kindest mayor of all”.",
      "the kindest mayor of all",
    ],
    [
      "What is the main appeal of the ferry?",
      "The main appeal of the ferry is that people can bring their own food.",
      "people can bring their own food",
    ],
    [
      "Who is Hanna Lind?",
      "“We are glad,” Hanna Lind, a lawyer from Brenn, told the council.",
      "a lawyer from Brenn",
    ],
    [
      "What are the islands wary of?",
      "The islands remain wary of new tolls because they are poor.",
      "new tolls",
    ],
    [
      "What did Lind suggest?",
      "Lind suggested a series of votes that could begin in May.",
      "a series of votes",
    ],
    [
      "What did Lind say?",
      "The bridge will close for a year, Mayor Hanna Lind said on Monday.",
      "The bridge will close for a year",
    ],
    [
      "What did Lind say about the toll?",
      "Mayor Hanna Lind told Governor Oskar Berg on Monday that the toll would stay.",
      "the toll would stay",
    ],
    ["Why were the ferrymen angry?", "The ferrymen were angry about the toll on Monday.", "the toll"],
    ["What happened to the price of bread?", "The price of bread fell by a tenth in May.", "fell by a tenth"],
    ["What does Lind reject?", "Lind has rejected proposals from the union.", "proposals from the union"],
    [
      "Who is Tom Orr?",
      "“It is safe,” said Tom Orr, Lowhaven’s chief ferry officer, on Monday.",
      "Lowhaven’s chief ferry officer",
    ],
    ["Did Lind accept the toll?", "Lind has largely rejected the toll.", "largely rejected"],
    ["Is the toll on the table?", "The toll was not on the table, Lind said.", "not on the table"],
    ["Did Brenn agree to a truce?", "Brenn gave no indication of agreeing to a truce.", "gave no indication"],
    ["The board voted to do what?", "The board voted to close the bridge on Monday.", "close the bridge"],
    ["Lind’s plan is focused on what?", "Lind’s plan is focused on cheaper ferries.", "cheaper ferries"],
    ["What nationality is Tom Orr?", "The bridge was planned by Norwegian engineer Tom Orr.", "Norwegian"],
    ["Who wrote the ballads?", "Some of Eva Brenn’s ballads were printed.", "Eva Brenn"],
    [
      "Who ruled out a toll?",
      "Marland’s Transport Ministry ruled out a toll.",
      "Marland’s Transport Ministry",
    ],
    ["What percentage are farmers?", "Of all, 56.2% were sailors and 2.8% farmers.", "2.8%"],
    [
      "Which islands joined the union?",
      "Skarholm, Brenn and Ostra joined the union after a vote in Lowhaven.",
      "Skarholm, Brenn and Ostra",
    ],
  ])("%s", (question, sentence, answer) => {
    expect(shortAnswer(question, sentence)).toBe(answer);
  });

  it("is always a part of the sentence, with a letter or digit at either end", () => {
    const hostile = "“ \u{1F600} by ing, because of ” to to to — “” said said, and and Lowhaven , , and or .";
    for (const question of ["Why did it stop?", "How did it go?", "What did he say?", "Which towns won?"]) {
      const answer = shortAnswer(question, hostile) ?? "none";
      expect(answer).toMatch(/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u);
    }
  });
});

describe("createReader() where one is asked for", () => {
  it("cuts one name, and not what the person did", () => {
    expect(
      shortAnswer(
        "Who is the mayor of Lowhaven?",
        "Mayor Hanna Lind of Lowhaven and Oskar Berg met on Friday.",
      ),
    ).toMatch(/^(?:Mayor )?Hanna Lind(?: of Lowhaven)?$/);
    expect(
      shortAnswer("Which aide spoke about the talks?", "Tom Orr, an aide, confirmed that the talks went on."),
    ).toMatch(/^Tom Orr/);
  });
});

describe("createReader() where somebody is called by what they are", () => {
  it("gives the age that stands behind it, and none of what is no person", () => {
    expect(shortAnswer("How old is Hanna Lind?", "The striker, 24, has scored 17 goals.")).toBe("24");
    expect(shortAnswer("How old is Hanna Lind?", "The ferry, 24 metres long, has two decks.")).toBeNull();
  });

  it("names who is called so, and nobody who stands farther off", () => {
    const won = "“We won,” said the Harrow coach, Marta Oye.";
    expect(shortAnswer("Who is the coach?", won)).toBe("Marta Oye");
    const saw = "“The referee saw it,” said the Harrow coach, Marta Oye.";
    expect(shortAnswer("Who is the referee?", saw)).toBeNull();
  });

  it("names a club with its place, and not the place alone", () => {
    const built = "It was built in 1926 by the rowing club of Reuss and enlarged in 1988.";
    expect(shortAnswer("Who built the hut?", built)).toBe("the rowing club of Reuss");
  });

  it("gives the amount that is a price, alone", () => {
    const tickets = "A subscription for all five concerts is 55 pounds.";
    expect(shortAnswer("How much is a subscription?", tickets)).toBe("55 pounds");
    const course = "It is taught by Ann Lee and has twelve places.";
    expect(shortAnswer("How much is the course?", course)).toBeNull();
    const beds = "A bed costs 18 francs, a room for two 64 francs.";
    expect(shortAnswer("How much does a room for two cost?", beds)).toBe("64 francs");
  });

  it("gives the price of those who are asked after, of two in a sentence", () => {
    const tickets = "Tickets are 12 euros, or 7 euros for pensioners and students.";
    expect(shortAnswer("How much do students pay?", tickets)).toBe("7 euros");
    expect(shortAnswer("How much is a ticket?", tickets)).toBe("12 euros");
  });
});

describe("createReader() where nothing of the kind is said", () => {
  it.each([
    ["How old is Hanna Lind?", "Hanna Lind spoke of the three-year-old war."],
    ["Did Lind meet Berg?", "Hanna Lind met Governor Oskar Berg in Vienna on Friday."],
    ["Who is Merz?", "Berg and Merz were among the guests who left early."],
    ["Until when is the bridge closed?", "The bridge closed on Tuesday."],
    ["How old is Hanna Lind?", "The war against Brenn is three and a half years old."],
  ])("gives nothing: %s", (question, sentence) => {
    expect(shortAnswer(question, sentence)).toBeNull();
  });
});

describe("createReader().fit()", () => {
  const fit = (question: string, text: string) => {
    const sentence = sentenceOf(text);
    return createReader(analyseQuestion(question), { tagger, model: SHORT }).fit(sentence);
  };

  it("is none where no amount of the kind is there, and much where one is", () => {
    expect(fit("How many children live on Skarholm?", "Skarholm has two schools.")).toBe(0);
    expect(fit("How many schools has Skarholm?", "Skarholm has two schools.")).toBeGreaterThan(0.3);
  });

  it("says nothing of questions without a kind", () => {
    expect(fit("What does Skarholm export?", "Skarholm exports wool.")).toBe(0.5);
  });
});

const VOTE =
  "The council of Lowhaven voted 9 to 4 on Thursday to put off the repair of the old pier until next spring.";

describe("createReader() on what has no answer of its kind", () => {
  it.each([
    ["Why was the repair of the pier put off?", VOTE],
    ["What is wrong with the pier?", VOTE],
    ["How old is the pier?", VOTE],
    ["What is the population of Lowhaven?", VOTE],
    ["How many piers does Lowhaven have?", VOTE],
    ["Why does line 14 take longer?", "Line 14 takes eight minutes more from Lowhaven."],
  ])("gives no time, score or amount instead: %s", (question, sentence) => {
    expect(shortAnswer(question, sentence)).toBeNull();
  });

  it.each([
    ["How did the council vote?", VOTE, /9 to 4/],
    ["Until when is the repair of the pier put off?", VOTE, /next spring/],
    ["How many people live there?", "Some 40 to 60 people live on Skarholm.", /40 to 60/],
  ])("gives it where it is asked for: %s", (question, sentence, answer) => {
    expect(shortAnswer(question, sentence)).toMatch(answer);
  });
});

const FALL = "Odo sent the imperial robes to Lowhaven and ruled Marland as king for seventeen years.";
const SACKED =
  "Skarholm had been sacked twice before: by the Marlanders under Alaric in 1410, and by pirates in 1455.";

describe("createReader() on what only stands near", () => {
  it.each([
    ["When did Lowhaven fall?", FALL],
    ["What is Lowhaven?", FALL],
  ])("gives nothing: %s", (question, sentence) => {
    expect(shortAnswer(question, sentence)).toBeNull();
  });

  it.each([
    ["When do herons open their wings?", "Herons open their wings at night to save heat.", "at night"],
    ["When was Skarholm sacked?", SACKED, "1410"],
    ["How long did Odo rule?", FALL, "seventeen years"],
    ["When did the ferry come back?", "The ferry came back in two years.", "two years"],
  ])("gives the time alone: %s", (question, sentence, answer) => {
    expect(shortAnswer(question, sentence)).toContain(answer);
  });
});

describe("createReader() on a sentence without an end", () => {
  it("reads no stretch of thousands of words as the answer", () => {
    const question = analyseQuestion("Who repaired the harbour lamps?");
    const reader = createReader(question, { tagger, model: SHORT });
    const long = (times: number) => sentenceOf(`${"Ann Lee repaired the lamps and ".repeat(times)}left.`);
    expect(reader.read(long(20)).count).toBeGreaterThan(0);
    expect(reader.read(long(2_000))).toMatchObject({ count: 0, stretch: null, expected: 0 });
    expect(reader.fit(long(2_000))).toBe(0);
    expect(reader.cut(long(2_000))).toBeNull();
  });
});

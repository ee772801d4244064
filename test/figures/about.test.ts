import { describe, expect, it } from "vitest";
import { statementsOf } from "../../src/figures/statements.ts";
import { loadTagger } from "../../src/text/tagger.ts";
import { newsOf } from "../support/reported.ts";

const tagger = await loadTagger();

function stated(text: string) {
  return statementsOf(newsOf("a", text), tagger).map(({ mention, about }) => [
    mention.text,
    about,
    mention.said,
  ]);
}

describe("aboutSpans()", () => {
  it.each([
    [
      "The council spent roughly $12 million on the harbour.",
      "$12 million",
      "The council spent … on the harbour",
    ],
    [
      "Lowhaven signed a $90 million deal with the yard.",
      "$90 million",
      "Lowhaven signed … deal with the yard",
    ],
    [
      "Lowhaven, which bought $3 million worth of cranes, is small.",
      "$3 million",
      "Lowhaven … bought … cranes",
    ],
    [
      "The flood, which began on Monday, has killed more than 40 people.",
      "40 people",
      "The flood … has killed",
    ],
    ["The flood has killed over 40 people and ruined the market.", "40 people", "The flood has killed"],
    ["Norway’s two-year-old war against noise goes on.", "two-year-old", "Norway’s … war against noise"],
    ["The mayor opened the pier, built by Danes in 1931.", "1931", "the pier … built by Danes"],
    ["Anna and Olaf last met in Bergen in June.", "June", "Anna and Olaf last met in Bergen"],
    ["On Friday, the ferry had left Skarholm.", "Friday", "the ferry had left Skarholm"],
    ["The mayor told the council on Monday that the work would end.", "Monday", "The mayor told the council"],
    ["Blasts rocked the pier on Monday, killing two men.", "two men", "Blasts … killing"],
    ["Lowhaven, one of the oldest ports, sells 30 boats.", "30 boats", "Lowhaven … sells"],
    [
      "Berg owns the yard, with a reported net worth of $3 million.",
      "$3 million",
      "with a reported net worth",
    ],
    ["Sales dipped as low as $3 million in Bergen.", "$3 million", "Sales dipped … Bergen"],
    [
      "A total of 1,210 people have been moved from their homes.",
      "1,210 people",
      "have been moved from their homes",
    ],
    ["There are 12 cranes on the pier.", "12 cranes", "on the pier"],
    ["Two years later, the yard closed its gates.", "Two years", "the yard closed its gates"],
    ["The war from 1659 to 1661, which killed 900 men, is over.", "900 men", "The war … killed"],
    [
      "BERGEN — Some 900 teachers and their pupils rallied on the pier.",
      "900 teachers",
      "and their pupils rallied on the pier",
    ],
    [
      "The Rovers won their final 3–1 in Skarholm on 11 April.",
      "11 April",
      "The Rovers won their final 3–1 in Skarholm",
    ],
    ["The team won 17, drew 8 and lost 6.", "8", "The team … drew"],
    [
      "The gauge at the old lock stood at four metres and was falling by 10 centimetres an hour.",
      "10 centimetres an hour",
      "The gauge at the old lock … was falling",
    ],
    [
      "“Out!” said Doreen Pask, 71, who was carried off by two firemen.",
      "two firemen",
      "Doreen Pask … was carried off",
    ],
    [
      "They made a profit of £6,120, less than the £7,400 of the year before.",
      "£7,400",
      "They made a profit of £6,120 … the year before",
    ],
    ["They talked for more than two hours about herring.", "two hours", "They talked … about herring"],
    ["Sales fell 7.4% to €1.93bn.", "€1.93bn", "Sales fell 7.4%"],
    [
      "Lowhaven, founded in 1968 by two brothers from Bergen, has debts of €3 million.",
      "€3 million",
      "Lowhaven … has debts",
    ],
    [
      "Winds of up to 90 km/h brought down lines and left 14,000 homes without power.",
      "14,000 homes",
      "Winds … left … without power",
    ],
    ["Engineers knew in May that 120 cranes could fail.", "120 cranes", "could fail"],
    [
      "The yard lost $9 million in the year to 31 December 2024, compared with a profit of $2 million in 2023.",
      "$2 million",
      "The yard … compared with a profit … in 2023",
    ],
    ["The probe arrived at 03:14 UTC on 9 March 2021.", "9 March 2021", "The probe arrived at 03:14 UTC"],
    // A verb keeps its particle.
    ["The war broke out in 1431 and went on for 27 years.", "1431", "The war broke out"],
    ["The war broke out in 1431 and went on for 27 years.", "27 years", "The war … went on"],
    ["Organisers had put out 180 chairs.", "180 chairs", "Organisers had put out"],
    ["The flood has killed over 40 people.", "40 people", "The flood has killed"],
    // What "which" stands for comes whole.
    [
      "The delay follows a strike at the mill in Corran, which began on Monday.",
      "Monday",
      "a strike at the mill in Corran … began",
    ],
    [
      "A boy from Holt was the first patient of the scanner, which weighs seven tonnes and was paid for by gifts of £2 million.",
      "£2 million",
      "the first patient of the scanner … was paid for by gifts",
    ],
    ["The right figure is 4.9 per cent, which adds £70 to a bill.", "£70", "4.9 per cent … adds … to a bill"],
    ["Of the 340 men and women who joined, few came back.", "340 men", "and women who joined"],
    [
      "The [full list](https://example.com/list) has 130 names, all of **herons**.",
      "130 names",
      "The full list has",
    ],
    // "Of" leads from a part to its whole.
    ["The farm has 90 sheep; 61 of them were sold.", "61", "of them were sold"],
    ["The yard pays 70 per cent of the cost.", "70 per cent", "The yard pays … of the cost"],
    ["Inspectors found 27 cracks in its steel.", "27 cracks", "Inspectors found … in its steel"],
    ["The club has £21,600 in the bank.", "£21,600", "The club has … in the bank"],
    ["The hall was valued at £3 million in 2023.", "£3 million", "The hall was valued … in 2023"],
    // What opens a sentence stays whole, and what only says when gives way to what was done.
    ["By 1850 the land had 6,000 miles of track.", "6,000 miles", "By 1850 the land had … track"],
    ["By tradition the town was founded in 1404.", "1404", "By tradition the town was founded"],
    [
      "Ten years later, in September 1480, the fleet won.",
      "September 1480",
      "Ten years later … the fleet won",
    ],
    ["In 1846 alone, the council passed three acts.", "1846", "alone, the council passed three acts"],
    [
      "Two days earlier 412 children had come by train.",
      "412 children",
      "Two days earlier … had come by train",
    ],
    ["He died on 20 May 1506, aged about 54, in Bergen.", "54", "He died on 20 May 1506, aged"],
    ["About 180 copies were made, most of them on paper.", "180 copies", "were made"],
    ["Adults pay £95 a year (until now £85), families £190.", "£85", "Adults pay £95 a year until now"],
  ])("aboutSpans() of %j", (text, figure, about) => {
    expect(stated(text)).toContainEqual([figure, about, null]);
  });

  it.each([
    ["A locker is 30 by 40 by 180 centimetres.", "30 by 40 by 180 centimetres", "A locker is"],
    ["It measures 100 x 64 metres.", "100 x 64 metres", "It measures"],
    ["The box is 20 cm by 12 cm by 25 cm.", "20 cm by 12 cm by 25 cm", "The box is"],
    ["In 2019 it rose by 25 centimetres.", "25 centimetres", "In 2019 it rose"],
  ])("statementsOf() tells the sides of a thing together: %s", (text, figure, about) => {
    const lengths = statementsOf(newsOf("a", text), tagger).filter(
      ({ quantity }) => quantity.kind === "length",
    );
    expect(lengths.map(({ mention, about: of }) => [mention.text, of])).toEqual([[figure, about]]);
    expect(lengths[0]!.mention.low).toBe(figure.startsWith("25") ? 25 : null);
  });

  it("statementsOf() takes sacks that are counted for no side of what they weigh", () => {
    const [found] = statementsOf(newsOf("a", "The shop has 20 x 25 kilograms of flour."), tagger);
    expect([found!.mention.text, found!.mention.low]).toEqual(["25 kilograms", 25]);
  });

  it("aboutSpans() takes nobody who is told something for what it is of", () => {
    const [found] = stated("The treasurer told the council that it faced a gap of £18 million.");
    expect(found).toEqual(["£18 million", "it faced a gap", "The treasurer"]);
  });

  it("aboutSpans() gives the words beside a figure that stands alone", () => {
    expect(stated("Cost: $12 million.")[0]?.[1]).toBe("Cost");
  });
});

describe("saidBy()", () => {
  it.each([
    ["Mayor Olga Berg said that the work would cost $12 million.", "Mayor Olga Berg"],
    ["The work would cost $12 million, Olga Berg said.", "Olga Berg"],
    ["“The work will cost $12 million,” said Olga Berg.", "Olga Berg"],
    ["According to the harbour office, the work costs $12 million.", "the harbour office"],
    ["Olga Berg praised the plan, adding that the work would cost $12 million.", "Olga Berg"],
    [
      "The work costs $12 million, according to the Center for Harbour Studies.",
      "Center for Harbour Studies",
    ],
    [
      "A man with knowledge of the talks said the work would cost $12 million.",
      "A man with knowledge of the talks",
    ],
    ["The harbour office on Friday reported a loss of $12 million.", "The harbour office"],
    ["The work costs $12 million.", null],
    ["It cost $12 million; fishermen say they will lose their grounds.", null],
    ["It cost nine according to the council, though the true price was $12 million.", null],
    ["The work is estimated to cost $12 million.", null],
    ["They said the work would cost $12 million.", null],
    ["Olga Berg said no, and the council spent $12 million.", null],
  ])("saidBy() of %j is %j", (text, said) => {
    expect(stated(text).find(([figure]) => figure === "$12 million")?.[2]).toBe(said);
  });

  it("saidBy() takes a pronoun for whom the sentence before was about", () => {
    const found = stated(
      "Olga Berg praised the plan. She also confirmed that the work would cost $12 million.",
    );
    expect(found[0]?.[2]).toBe("Olga Berg");
  });
});

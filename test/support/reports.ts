/**
 * Reports of made-up events, to tell rewrites from reports that were written apart: each reporter below tells
 * the same facts in words of their own, and all of them quote the same speech.
 */
type Facts = Readonly<Record<"place" | "thing" | "count" | "money" | "name" | "day" | "town", string>>;

const EVENTS: readonly Facts[] = [
  {
    place: "harbour",
    thing: "ferry",
    count: "214",
    money: "$3.4 million",
    name: "Marta Lindqvist",
    day: "Tuesday",
    town: "Orrin",
  },
  {
    place: "railway bridge",
    thing: "freight train",
    count: "38",
    money: "€12 million",
    name: "Tomas Abara",
    day: "Friday",
    town: "Velden",
  },
  {
    place: "old mill",
    thing: "flood",
    count: "1,200",
    money: "£850,000",
    name: "Ines Okafor",
    day: "Sunday",
    town: "Castle Brae",
  },
  {
    place: "town hall",
    thing: "fire",
    count: "61",
    money: "$700,000",
    name: "Paul Renner",
    day: "Monday",
    town: "Linden",
  },
  {
    place: "power station",
    thing: "storm",
    count: "9,500",
    money: "$41 million",
    name: "Aiko Sandoval",
    day: "Thursday",
    town: "Portmay",
  },
];

const speech = ({ place }: Facts) =>
  `“We have looked at every beam of the ${place}, and we will not open it again before each of them is sound,”`;

/** The same news by reporters who do not know of each other. */
const REPORTERS: readonly ((facts: Facts) => string)[] = [
  (f) =>
    `The ${f.place} of ${f.town} will stay closed for at least six weeks after the ${f.thing} on ${f.day}, its operator announced. ${f.count} people had to leave their homes that night, most of them families with small children who live in the streets nearby. Repairs are expected to cost ${f.money}, a sum that the council does not have. ${speech(f)} said ${f.name}, who leads the inquiry. Neighbours brought blankets and hot soup to the school where those without shelter slept. An insurer from the capital sent two inspectors, but their findings are not expected before next month. Shops along the main road lost about half of their customers. Children from the district are being taught in a church hall until further notice. Rain made the work of the rescue teams harder, and several pumps failed during the early hours. The mayor cancelled a summer concert out of respect.`,
  (f) =>
    `Six weeks: so long, and perhaps longer, the people in ${f.town} must do without their ${f.place}. ${f.name}, head of the investigation, told a packed meeting why. ${speech(f)} she explained. It was on ${f.day} that a ${f.thing} struck, driving ${f.count} residents out into the dark. Nobody died, though a fireman broke his wrist. Engineers put the bill at ${f.money}; where that money should come from, no one in the audience could say. Traders complain that business has fallen by fifty percent. Lessons go on next to the altar, pupils sitting on wooden benches. Volunteers cooked through the night. What the insurance firm will pay remains open, for its experts have only begun to look. Torrential showers had drowned some of the machines meant to keep the cellars dry. A festival planned for July was called off.`,
  (f) =>
    `When Elsa Brand heard the alarm, she took her cat and ran. Hers was among ${f.count} names on a list that volunteers kept after the ${f.thing} in ${f.town}. Days later, standing before the fence that now surrounds the ${f.place}, she wonders who will foot a bill of ${f.money}. Officials offer little comfort. ${speech(f)} as ${f.name} put it. Such caution has a price: the baker next door sells half as many rolls as he used to. His daughter learns fractions beneath stained glass, because her classroom is full of camp beds. Specialists hired by the insurers walk around with lamps and say nothing. Last ${f.day} will be remembered here for a long time, she thinks, even if the music in summer will not be played and nobody was killed, save for the pride of pumps that gave up in the downpour.`,
];

const OTHER_WORDS =
  "also later often nearly grey quick local public broad recent major simple former strong early whole large small distant careful modest plain steady sudden narrow gentle common likely formal useful".split(
    " ",
  );

/** Gives numbers from 0 to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** Changes this share of a text's words: replaces most of them, drops some, puts others in; may move sentences. */
function rewrite(text: string, share: number, seed: number): string {
  const random = randomOf(seed * 7919 + 17);
  const other = () => OTHER_WORDS[Math.floor(random() * OTHER_WORDS.length)]!;
  const sentences = text.split(/(?<=\.) /u).map((sentence) =>
    sentence
      .split(" ")
      .flatMap((word) => {
        if (random() >= share) return [word];
        const choice = random();
        return choice < 0.7 ? [other()] : choice < 0.85 ? [] : [word, other()];
      })
      .join(" "),
  );
  return random() < 0.5 ? sentences.join(" ") : [...sentences.slice(3), ...sentences.slice(0, 3)].join(" ");
}

/** Gives pairs of texts, and whether one is a rewrite of the other or both report the same event apart. */
export function pairs(): { readonly a: string; readonly b: string; readonly isOne: boolean }[] {
  const found: { a: string; b: string; isOne: boolean }[] = [];
  for (const [event, facts] of EVENTS.entries()) {
    const reports = REPORTERS.map((report) => report(facts));
    for (const [at, a] of reports.entries()) {
      for (let seed = 0; seed < 8; seed += 1) {
        found.push({ a, b: rewrite(a, 0.3, event * 100 + at * 10 + seed), isOne: true });
      }
      for (const b of reports.slice(at + 1)) {
        found.push({ a, b, isOne: false });
        // Rewrites of reports written apart are no more one than the reports are.
        for (let seed = 0; seed < 3; seed += 1) {
          found.push({ a: rewrite(a, 0.15, seed + 1), b: rewrite(b, 0.15, seed + 50), isOne: false });
        }
      }
    }
  }
  return found;
}

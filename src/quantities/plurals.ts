import { words } from "./reading.ts";

/** Tells whether a folded word looks like a plural noun: by an irregular form, or by its -s. */
export function isPlural(word: string): boolean {
  if (IRREGULAR.has(word) || INVARIABLE.has(word)) return true;
  if (!word.endsWith("s")) return /[en]$/.test(word) && COMPOUND.test(word);
  if (word.length < 3 || /(?:ss|us|is|ics|'s)$/.test(word)) return false;
  return !NOT_PLURAL.has(word);
}

/** Gives the English singular of a plural noun, folded: "civilians" gives "civilian", "people" gives "person". */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (INVARIABLE.has(word) || !isPlural(word)) return word;
  const compound = COMPOUND.exec(word)?.[0];
  if (compound !== undefined)
    return word.slice(0, -compound.length) + (IRREGULAR.get(compound) ?? compound.replace(/men$/, "man"));
  if (/(?:[^aeiou]|qu)ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/.test(word) && !ENDS_IN_E.test(word)) return word.slice(0, -2);
  if (/(?:oes|uses|ases)$/.test(word)) return DROPS_ES.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  return word.slice(0, -1);
}

/** "dormice", "crewmen", "townspeople"; never "specimen". */
const COMPOUND =
  /(?:people|women|children|mice|(?<=(?:fire|police|gun|fisher|sales|business|crew|air|country|congress|fresh|state|spokes|service|council|assembly|lay|ombuds|noble|gentle|horse|rifle|crafts|trades|middle|mail|milk|ranch|sea|oars|marks|swords|sports|states|door|camera|hang|her|hench|clergy|chair|alder|con)s?)men)$/;

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: "person",
    persons: "person",
    men: "man",
    women: "woman",
    children: "child",
    feet: "foot",
    teeth: "tooth",
    geese: "goose",
    mice: "mouse",
    lice: "louse",
    oxen: "ox",
    dice: "die",
    lives: "life",
    wives: "wife",
    knives: "knife",
    wolves: "wolf",
    halves: "half",
    leaves: "leaf",
    thieves: "thief",
    shelves: "shelf",
    loaves: "loaf",
    calves: "calf",
    elves: "elf",
    hooves: "hoof",
    scarves: "scarf",
    midwives: "midwife",
    housewives: "housewife",
    crises: "crisis",
    analyses: "analysis",
    diagnoses: "diagnosis",
    theses: "thesis",
    hypotheses: "hypothesis",
    oases: "oasis",
    parentheses: "parenthesis",
    axes: "axe",
    criteria: "criterion",
    phenomena: "phenomenon",
    bacteria: "bacterium",
    alumni: "alumnus",
    fungi: "fungus",
    nuclei: "nucleus",
    cacti: "cactus",
    stimuli: "stimulus",
    memoranda: "memorandum",
    referenda: "referendum",
    movies: "movie",
    cookies: "cookie",
    zombies: "zombie",
    calories: "calorie",
    selfies: "selfie",
    rookies: "rookie",
    ties: "tie",
    lies: "lie",
    pies: "pie",
    dies: "die",
    policemen: "policeman",
    firemen: "fireman",
    businessmen: "businessman",
    servicemen: "serviceman",
    congressmen: "congressman",
    gunmen: "gunman",
    fishermen: "fisherman",
    policewomen: "policewoman",
    congresswomen: "congresswoman",
    servicewomen: "servicewoman",
    businesswomen: "businesswoman",
    salespeople: "salesperson",
    townspeople: "townsperson",
    businesspeople: "businessperson",
    grandchildren: "grandchild",
    schoolchildren: "schoolchild",
    stepchildren: "stepchild",
    countrymen: "countryman",
    freshmen: "freshman",
    crewmen: "crewman",
    airmen: "airman",
    buses: "bus",
    gases: "gas",
    lenses: "lens",
    quizzes: "quiz",
    heroes: "hero",
    matches: "match",
    passersby: "passerby",
    sons: "son",
  }),
);

/** One form for one and many. */
const INVARIABLE = words(`
  police personnel staff cattle sheep fish deer moose aircraft spacecraft hovercraft warcraft watercraft species series offspring
  bison salmon trout swine poultry livestock youth clergy infantry cavalry crew militia buffalo shrimp squid headquarters crossroads rbi
  chinese japanese vietnamese portuguese lebanese sudanese taiwanese burmese congolese senegalese maltese swiss british irish french dutch
`);

const NOT_PLURAL = words(`
  is was has does as its his hers ours theirs yours us this thus yes less unless always perhaps besides across towards versus plus minus news
  overseas sometimes afterwards upwards downwards forwards backwards inwards outwards onwards nowadays indoors outdoors whereas says
  gas bus lens christmas texas kansas arkansas paris dallas wales james thomas charles paulus davis jesus mars venus times reuters
  los angeles las des les
  mbps gbps kbps sans vs mrs ms upstairs downstairs alongside besides alas atlas canvas pancreas bias chaos pathos cosmos ethos ross
`);

/** "headaches" and "caches", whose singular ends in -e; "coaches" and "taxes" lose the "es". */
const ENDS_IN_E = /(?:^|head|tooth|stomach|heart|back|belly|ear|must|moust|c)aches$/;

/** After these the singular loses "es": "buses", "viruses", "potatoes". Others lose the "s": "cases", "houses", "shoes". */
const DROPS_ES =
  /(?:viruses|bonuses|campuses|statuses|buses|choruses|sinuses|censuses|circuses|walruses|surpluses|consensuses|prospectuses|focuses|canvases|atlases|biases|gases|potatoes|tomatoes|heroes|torpedoes|mosquitoes|volcanoes|tornadoes|echoes|vetoes|embargoes|cargoes|buffaloes)$/;

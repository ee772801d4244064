import { singular } from "./plurals.ts";
import { words } from "./reading.ts";

/**
 * Tells whether a folded word names a human being or, as an age may, an animal: "boy", "driver", "dog".
 * By its ending too ("geologist", "welder"), unless only the known ones are wanted.
 */
export function isPerson(word: string, which: "known" | "likely" = "likely"): boolean {
  const one = singular(word.replace(/'s$/, ""));
  if (PERSONS.has(one) || (one.length > 4 && /(?:man|woman|person|ologist|ician)$/.test(one))) return true;
  return which === "likely" && one.length > 4 && /(?:er|or|ist|ian|ant|ee)$/.test(one) && !THINGS.has(one);
}

/** Tells whether a folded singular names the people of a place or the members of a party or faith: "palestinian". */
export function isNationality(word: string): boolean {
  if (PERSONS.has(word) && !NATIONS.has(word)) return false;
  return NATIONS.has(word) || (word.length > 5 && /(?:[^m]an|ese|ish)$/.test(word) && !NO_NATION.has(word));
}

/** Words that end a counted phrase: "14 of", "two were", "10 and". */
export function endsPhrase(word: string): boolean {
  return CLOSED.has(word) || VERBS.has(word);
}

/** A participle that stands before the noun that it describes: "14 wounded civilians", never "two attended". */
export function describes(word: string): boolean {
  return (
    DESCRIBING.has(word) ||
    word.startsWith("un") ||
    !word.endsWith("ed") ||
    /(?:eed|red|shed|bed|hundred|sacred|naked|wicked|crooked|rugged|aged)$/.test(word)
  );
}

const PERSONS = words(`
  rioter official leader lawmaker member person man woman boy girl child baby infant toddler teen teenager adult kid son daughter brother sister mother father mom dad mum
  grandmother grandfather grandson granddaughter grandchild husband wife widow widower uncle aunt nephew niece cousin twin friend
  student pupil teacher professor nurse doctor lawyer attorney actor actress singer rapper star model player striker goalkeeper midfielder
  quarterback pitcher guard forward rookie veteran soldier officer captain colonel general sergeant policeman policewoman cop suspect gunman
  shooter victim patient survivor resident citizen native migrant refugee immigrant worker employee driver farmer journalist reporter
  editor author writer artist musician composer director producer president senator congressman congresswoman congressperson lawmaker
  politician minister mayor governor king queen prince princess monarch pope priest imam rabbi nun bishop cardinal judge justice
  billionaire millionaire entrepreneur businessman businesswoman founder executive ceo chef cook waiter waitress barber hairdresser
  champion athlete swimmer runner golfer cyclist boxer skater gymnast skier surfer sprinter wrestler fighter tennis phenom sensation
  prisoner inmate defendant plaintiff hostage detainee dissident activist protester protestor demonstrator dog cat horse elephant tiger
  panda gorilla bear whale lion puppy kitten giraffe turtle tortoise parrot male female man guy lady gentleman pensioner retiree
  hero pilot astronaut cosmonaut engineer scientist researcher astronomer architect designer youngster freshman sophomore junior senior
  american briton german italian spaniard swede dane finn pole turk serb croat czech dutchman frenchman englishman irishman scotsman
  black white hispanic latino latina heir heiress celebrity influencer streamer youtuber tiktoker comedian icon legend diva matriarch patriarch
  democrat republican member-elect dead wounded loved orphan villager neighbour neighbor passenger passer-by passerby bystander volunteer commuter tourist visitor voter
`);

const NATIONS = words(`
  american briton german italian spaniard swede dane finn pole turk serb croat czech dutchman frenchman englishman irishman scotsman
  democrat republican muslim jew christian catholic protestant hindu sikh buddhist israeli iraqi pakistani saudi emirati
  afghan thai greek arab kurd yazidi roma uyghur uighur latino latina hispanic marine grammy emmy oscar tony filipino swiss
`);

/** Ends as a nationality does, and is none. */
const NO_NATION = words(`
  veteran human civilian politician guardian pedestrian librarian musician physician technician magician comedian historian
  slogan organ caravan sedan orphan partisan artisan custodian equestrian vegetarian electrician clinician mathematician
  academician statistician beautician mortician tactician hurdle-man dish parish radish finish polish relish fish
  superhuman titan pecan toucan pelican ocean median lifespan meridian amphibian reptilian thespian lesbian
`);

/** Ends as a person does, and is none. */
const THINGS = words(`
  number order border paper water summer winter computer center centre theater theatre tower letter matter power chapter quarter river
  member-state error motor tractor factor sector corridor reactor harbor harbour floor color colour labor labour behavior favor honor
  restaurant plant grant merchant infant-formula restaurant variant committee coffee degree guarantee trainee-ship employee-owned
  list resist fist mist twist feeder printer scanner server router helicopter freighter trailer cruiser destroyer carrier tanker bomber
  charter semester trimester disaster monster cluster filter shelter chamber timber cancer monitor liquor major minor interior exterior
  giant elegant important relevant significant distant constant instant brilliant pleasant vacant dominant abundant reluctant
  larger smaller greater bigger later lower higher longer older younger newer stronger weaker shorter faster slower cheaper
  former latter other another further rather whether together under over after never ever offer transfer
`);

const CLOSED = words(`
  of in on at to by for with from into onto over under above below between among amongst against across through throughout during since until
  till before after behind beyond within without about around near towards toward upon via per as than like unlike despite except besides off out up down
  along inside outside amid amidst versus vs plus minus including excluding regarding
  the a an this that these those each every either neither any some all both half such no
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs who whom whose which what where when why how
  himself herself itself themselves ourselves myself yourself
  and or but nor so yet if because although though while whereas unless whether once
  is are was were be been being am do does did done has have had having will would shall should can could may might must cannot
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't
  not never also there here then now ago later earlier again too already still ever only even just yet perhaps nearly almost
  more-than less-than apart away ahead afterward afterwards together alike instead alone today yesterday tomorrow tonight
  monday tuesday wednesday thursday friday saturday sunday ages aged respectively et per
`);

/** Finite verbs that follow a bare number and are no adjective: "12 died", "two said". */
const VERBS = words(`
  said say told tell died die went go gone came come took take got get made make became become began
  begin ran run won win lost lose left leave fell fall rose rise grew grow gave give met meet sat sit
  stood stand held hold kept keep knew know thought think saw see felt feel found find brought bring
  bought buy sold sell sent send spent spend paid pay put set wrote write spoke speak led lead read hit
  let want need seem remain live agreed agree survived survive escaped escape returned return arrived
  arrive joined join reported report voted vote tested test received receive attended attend required
  require suffered suffer discussed called call asked ask argued argue worked work lived happened
  happen occurred occur appeared appear continued continue included include followed follow turned turn
  moved move looked look hailed claimed expected supported oppose opposed backed believe believed
  married divorced settled signed share shared add added according due whose depending
`);

const DESCRIBING = words(`
  wounded injured armed displaced detained masked elected appointed registered confirmed infected vaccinated retired convicted accused related
  suspected hijacked captured abandoned damaged destroyed proposed planned scheduled limited united guided trained experienced
  married disabled skilled educated certified licensed licenced dedicated designated alleged affected associated organized organised
  sponsored published completed combined advanced distinguished decorated celebrated renowned talented gifted acclaimed isolated
  hospitalized hospitalised uniformed imprisoned jailed kidnapped abducted exiled deceased loved added continued extended repeated sanctioned
  branded sealed stolen handcrafted handmade automated connected crewed manned motorized mixed fixed detailed documented recorded reported
  bearded horned feathered colored coloured painted printed enriched fortified refrigerated frozen processed refined imported exported
  shared combined so-called assorted selected featured animated rated mounted tracked wheeled towed winged pointed rounded pitched pronged
  identified known classified declassified redacted missed failed attempted aged gated contested disputed canceled cancelled delayed
  downed burned burnt flooded paved targeted leaked hacked encrypted paid salaried insured used renewed revised updated indicted
  impeached ousted occupied contaminated polluted projected stranded trapped rescued freed loaded packed canned bottled baked fried
  grilled roasted glazed smoked dried restored renovated furnished heated seeded ranked mishandled declared undocumented advised
  certified televised scripted syndicated themed honored honoured fabled storied famed celebrated crowded forested wooded sacred
  legged eyed handed haired bladed sided storied bedroomed endangered threatened protected listed recommended required needed
`);

import { wordPairs } from "./word-pairs.ts";

/** Gives the words that say the opposite of a word, both without case; most words have none. */
export function opposites(word: string): readonly string[] {
  return TABLE.get(word) ?? NONE;
}

/** Gives those opposites of a word that answer a question of yes or no: whether it is open, "closed" tells. */
export function denials(word: string): readonly string[] {
  return DENYING.has(word) ? opposites(word).filter((other) => DENYING.has(other)) : NONE;
}

const NONE: readonly string[] = [];

/** What is so or not so; "men" are no denial of women. */
const DENYING: ReadonlySet<string> = new Set(
  (
    "open close opened closed allow allowed permit permitted forbid forbidden prohibit prohibited ban banned accept accepted " +
    "reject rejected refuse include included exclude excluded approve approved legal illegal true false possible impossible " +
    "alive dead win won lose lost succeed succeeded fail failed safe dangerous necessary unnecessary agree agreed disagree"
  ).split(" "),
);

/** Pairs that news and encyclopaedias use; each goes both ways. */
const PAIRS =
  "most least, more less, more fewer, most fewest, largest smallest, larger smaller, large small, " +
  "biggest smallest, big small, bigger smaller, highest lowest, higher lower, high low, " +
  "longest shortest, longer shorter, long short, best worst, better worse, good bad, good evil, " +
  "first last, early late, earlier later, earliest latest, oldest newest, oldest youngest, " +
  "older younger, older newer, old new, old young, before after, begin end, began ended, " +
  "beginning end, start end, start finish, started ended, start stop, increase decrease, " +
  "increased decreased, increase reduce, increased reduced, rise fall, rose fell, rising falling, " +
  "gain lose, gained lost, win lose, won lost, win defeat, victory defeat, victory loss, " +
  "success failure, succeed fail, succeeded failed, successful unsuccessful, allow prevent, " +
  "allow forbid, allowed forbidden, allow prohibit, allowed prohibited, permit forbid, " +
  "permitted forbidden, permit prohibit, permitted prohibited, allowed banned, " +
  "accept reject, accepted rejected, accept refuse, accepted refused, agree disagree, " +
  "agreed disagreed, agree refuse, support oppose, supported opposed, supporter opponent, " +
  "supporters opponents, supporters critics, for against, with without, include exclude, " +
  "included excluded, including excluding, open close, opened closed, open closed, build destroy, " +
  "built destroyed, create destroy, created destroyed, buy sell, bought sold, " +
  "import export, imports exports, enter leave, entered left, arrive leave, arrived left, " +
  "join leave, joined left, attack defend, attacked defended, love hate, friend enemy, " +
  "friends enemies, ally enemy, allies enemies, war peace, rich poor, wealthy poor, strong weak, " +
  "stronger weaker, strength weakness, strengths weaknesses, fast slow, faster slower, hot cold, " +
  "warm cold, wet dry, hard soft, hard easy, difficult easy, heavy light, dark light, day night, " +
  "summer winter, north south, northern southern, northwest southeast, northeast southwest, " +
  "east west, eastern western, left right, up down, upper lower, above below, inside outside, " +
  "internal external, interior exterior, domestic foreign, local national, national international, " +
  "public private, urban rural, formal informal, legal illegal, official unofficial, male female, " +
  "men women, man woman, boys girls, boy girl, husband wife, father mother, son daughter, " +
  "sons daughters, brother sister, king queen, positive negative, active passive, active inactive, " +
  "common rare, common uncommon, frequent rare, popular unpopular, known unknown, similar different, " +
  "same different, possible impossible, able unable, capable incapable, necessary unnecessary, " +
  "important unimportant, equal unequal, likely unlikely, major minor, majority minority, " +
  "maximum minimum, multiple single, all none, always never, everyone nobody, many few, " +
  "advantage disadvantage, advantages disadvantages, benefit harm, cause prevent, caused prevented, " +
  "help hinder, improve worsen, improved worsened, expand shrink, expansion contraction, " +
  "expanded contracted, connect disconnect, join separate, united divided, unite divide, " +
  "combine separate, present absent, presence absence, present past, modern ancient, " +
  "modern traditional, permanent temporary, direct indirect, directly indirectly, " +
  "natural artificial, living dead, alive dead, life death, birth death, born died, save spend, " +
  "remember forget, teach learn, teacher student, teachers students, employer employee, " +
  "employers employees, parent child, parents children, ancestor descendant, ancestors descendants, " +
  "input output, liberal conservative, democrat republican, democrats republicans, " +
  "protestant catholic, civilian military, civil military, land sea, offer demand, supply demand, " +
  "question answer, cheap expensive, safe dangerous, simple complex, true false, voluntary forced, " +
  "agreement disagreement, appear disappear, appeared disappeared, appoint dismiss, " +
  "appointed dismissed, hire fire, hired fired, approve reject, approved rejected, " +
  "encourage discourage, encouraged discouraged, encourage prevent, ban allow, banned allowed, " +
  "continue stop, continued stopped, keep abandon, kept abandoned, remain leave, remained left, " +
  "receive give, received gave, receive send, received sent, ask answer, borrow lend, push pull, " +
  "advance retreat, advanced retreated, occupy liberate, free captive, release capture, " +
  "released captured, release arrest, released arrested, innocent guilty, sender receiver, " +
  "predator prey, previous next, former latter, former current, preceding following, " +
  "prior subsequent, near far, nearest farthest, close far, front back, top bottom, " +
  "primary secondary, visible invisible, dependent independent, regular irregular, " +
  "complete incomplete, complete partial, total partial, full empty, deep shallow, wide narrow, " +
  "thick thin, asymmetric symmetric, odd even, finite infinite, solid liquid, acid base, " +
  "stable unstable, happy sad, praise criticise, praised criticized, praise criticize, " +
  "praised condemned, ignore consider, ignored considered, overestimate underestimate, overt covert";

const TABLE = wordPairs(PAIRS);

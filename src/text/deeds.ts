import type { Token } from "../domain.ts";
import { stem } from "./stems.ts";

/**
 * Gives the terms of what articles call a deed that a question asks the doer of, where a token is its verb: "was founded
 * by" and "was set up by" answer "who started the club"; nothing for any other word. The doer is what both tell: to be
 * killed and to be shot are two things, and whoever shot somebody killed him.
 */
export function deedsAsked(text: string, { term, end }: Token): readonly string[] {
  const deeds = DEEDS.get(term);
  return deeds !== undefined && asksDoerOf(text, end) ? deeds : [];
}

/** Gives the terms of what is written for a deed, by whatever it is asked after: "founded" beside "started"; none of most. */
export function likeDeeds(term: string): readonly string[] {
  return DEEDS.get(term) ?? [];
}

/** Tells whether a question asks who did what the word that ends there says: "who first made it", "who was it made by". */
export function asksDoerOf(text: string, end: number): boolean {
  if (WHO_DID.exec(text)?.[0].length === end) return true;
  const rest = text.slice(end);
  return (BY_WHOM.test(text) && /^\W*$/u.test(rest)) || (WHO_BY.test(text) && /^\s+by\W*$/iu.test(rest));
}

const WHO_DID =
  /^\W*who(?:['’]?s)?\s+(?:(?:first|originally|actually|really|has|had|now|currently)\s+){0,2}\p{L}+/iu;
const BY_WHOM = /^\W*by\s+whom?\s+(?:is|was|are|were)\b/iu;
const WHO_BY = /^\W*whom?\s+(?:is|was|are|were)\b/iu;

/** Each is what people ask with, and behind it what is written beside. */
const ASKED =
  "started: founded established launched formed created; founded: started established launched formed created; " +
  "established: founded started launched formed created; formed: founded started established created; " +
  "launched: founded started established; " +
  "created: founded started established developed designed invented devised built; " +
  "invented: developed devised created designed; " +
  "developed: created built designed; built: constructed erected developed; constructed: built erected; " +
  "designed: devised planned; planned: designed; wrote: composed authored penned; composed: wrote; " +
  "owns: belongs; published: issued released printed; printed: published; " +
  "donated: gave presented; gave: donated presented; sponsors: funds finances; funds: finances sponsors pays; " +
  "stole: took; took: stole; killed: murdered assassinated shot stabbed executed; murdered: killed shot stabbed; " +
  "discovered: found identified detected; found: discovered; plays: portrays; portrays: plays; " +
  "sang: recorded performed; drew: illustrated; illustrated: drew; hosts: presents; presents: hosts; " +
  "opened: inaugurated; bought: acquired purchased; purchased: bought acquired; acquired: bought purchased; " +
  "won: winner champion; coaches: trains manages; trains: coaches; beat: defeated; defeated: beat";

const DEEDS: ReadonlyMap<string, readonly string[]> = new Map(
  ASKED.split("; ").map((line) => {
    const [asked = "", written = ""] = line.split(": ");
    return [stem(asked), written.split(" ").map(stem)];
  }),
);

import { stem } from "../text/stems.ts";

/** Tells whether two stems say the opposite of each other; word vectors find such pairs alike. */
export function areOpposite(a: string, b: string): boolean {
  return OPPOSITES.get(a)?.has(b) ?? false;
}

/** Each line: words of one sense, then words of the other. */
const PAIRS = `
accept approve agree back endorse welcome support praise embrace | reject refuse oppose decline deny condemn criticize dismiss
rise increase grow climb gain jump surge soar raise | fall decrease decline drop shrink lose lower cut plunge sink reduce
rise increase grow fall decrease drop | stay
more greater higher larger longer bigger most | less fewer lower smaller shorter least
win victory succeed success | lose defeat fail failure loss
begin start open launch | end finish close stop conclude
before ahead prior earlier | after following later
buy purchase | sell
allow permit let authorize legalize | ban forbid prohibit block prevent bar outlaw
private secret closed | public open
include join enter accede | exclude leave exit quit withdraw
highest | lowest
largest biggest greatest | smallest
most | fewest
best | worst
oldest | youngest newest
longest | shortest
earliest | latest
hottest warmest | coldest coolest
fastest quickest | slowest
nearest closest | farthest furthest
cheapest | dearest
first | last
early | late
peace truce ceasefire | war fighting
friend ally friendly | enemy foe hostile
quick swift fast quickly swiftly rapid rapidly | slow slowly gradual
strong strengthen | weak weaken
rich wealthy | poor
north northern | south southern
east eastern | west western
major majority | minor minority
maximum | minimum
true confirm right correct | false deny wrong incorrect
optimistic hope hopeful confident | pessimistic despair hopeless
easy simple | difficult hard complicated
certain sure clear | uncertain unsure unclear
safe secure | dangerous unsafe insecure
calm cordial warm friendly relaxed | tense hostile cold heated
arrive come | depart leave go
build create construct | destroy demolish devastate
hire appoint recruit | fire dismiss sack
arrest detain jail imprison | release free acquit
guilty convict | innocent acquit
attack invade | defend retreat
keep retain hold preserve | abandon cede relinquish surrender
remember | forget
alive live survive born | dead die kill
male man men boy | female woman women girl
hot warm | cold cool
light | dark
high | low
love like | hate dislike
present attend | absent boycott miss
possible likely probable | impossible unlikely improbable
legal lawful | illegal unlawful
import | export
profit surplus gain earn earned | loss lose lost deficit
always | never
together united | separate divided apart
direct directly | indirect indirectly
formal official formally officially | informal unofficial informally unofficially
urge demand insist press | discourage dissuade
promise pledge | refuse
unify unite merge | split divide
temporary | permanent
ancient old | modern new young
succeed follow | precede`;

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = read(PAIRS);

function read(lines: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const put = (word: string, others: readonly string[]) => {
    found.set(word, new Set([...(found.get(word) ?? []), ...others]));
  };
  for (const line of lines.trim().split("\n")) {
    const [left = [], right = []] = line.split("|").map((side) => side.trim().split(/\s+/).map(stem));
    for (const word of left) put(word, right);
    for (const word of right) put(word, left);
  }
  return found;
}

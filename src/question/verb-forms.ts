import { IRREGULAR } from "../text/irregular.ts";

/** Gives the base of a past form; null where it is not known for sure. */
export function baseOfPast(verb: string): string | null {
  return IRREGULAR.get(verb) ?? REGULAR.get(verb) ?? null;
}

/** Gives the base of a verb as it stands after "she"; null where that is no verb that is known. */
export function baseOfPresent(verb: string): string | null {
  const base = withoutEnding(verb);
  return base !== null && BASES.has(base) ? base : null;
}

/** Tells whether a participle is a past form too: "opened" and "built", not "taken". */
export function isPastToo(participle: string): boolean {
  return REGULAR.has(participle) || SAME.has(participle);
}

function withoutEnding(verb: string): string | null {
  if (verb.endsWith("ies")) return `${verb.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|o)es$/u.test(verb)) return verb.slice(0, -2);
  return verb.endsWith("s") && !verb.endsWith("ss") ? verb.slice(0, -1) : null;
}

/**
 * Regular verbs that articles report with, by their past form: a base cannot be told from that by rule ("visited",
 * "united"). The mark stands behind those that double their last letter.
 */
const REGULAR: ReadonlyMap<string, string> = new Map(
  (
    "abandon accept accuse achieve acquire add adopt announce apologise apologize appear appoint approve " +
    "arrest arrive ask assassinate attack attend attract award ban^ base battle blame block bomb borrow call cancel capture " +
    "carry cause celebrate challenge change charge claim clash close collapse collect command commission complete compose " +
    "conclude condemn confirm conquer construct contain contract control^ convict create criticise criticize cross crush " +
    "damage decide declare decline defeat defend deliver demand demolish deny deploy describe design destroy detain develop " +
    "devise die direct discover discuss dismiss display distribute divide donate double dissolve drop^ earn edit elect employ " +
    "end endorse engage enter escape establish estimate examine execute expand expel^ explain explore expose express extend face " +
    "fail film finance fine finish fire form found gain gather govern grant guarantee halt hand head help hire honour host hunt " +
    "identify impose improve include increase inherit inspire install introduce invade invent invest investigate invite issue " +
    "jail join jump kidnap^ kill land launch learn limit list live locate lower manage manufacture march mark marry measure " +
    "mention merge miss move murder name nominate note obtain occupy offer open operate oppose order organise organize oversee " +
    "overturn own pass patent perform place plan^ plant play pledge post postpone praise predict present press prevent produce " +
    "promise promote propose prosecute protect prove provide publish pull purchase push raise rank ratify reach rebuild receive " +
    "recommend record recover reduce refuse regain reject release remain remove renew repair replace report represent request " +
    "require rescue resign restore restrict resume retain retire return reveal revise reward rule sack score seize select sentence " +
    "separate serve settle shape share shift ship^ sign spark sponsor spot^ stage start state stop^ store study submit^ succeed sue " +
    "support surrender suspend target tax test top^ total trade train transfer^ transform transport travel treat trigger turn " +
    "unveil uncover unite urge use value visit vote vow walk want warn wash watch weigh welcome widen withdraw witness work " +
    "wound"
  )
    .split(" ")
    .map((entry) => {
      const base = entry.replace("^", "");
      if (entry.endsWith("^")) return [`${base}${base.slice(-1)}ed`, base];
      if (base.endsWith("e")) return [`${base}d`, base];
      return [/[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`, base];
    }),
);

const BASES: ReadonlySet<string> = new Set([...REGULAR.values(), ...IRREGULAR.values()]);

/** Irregular participles that are past forms too. */
const SAME = new Set(
  "built held made found led won sold bought sent lost paid left kept brought taught".split(" "),
);

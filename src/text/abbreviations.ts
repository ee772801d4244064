/** Abbreviations by how their full stop behaves, without the stop and in lower case. */

/** What stands before a name or a number and so never ends a sentence. */
export const OPENING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx messrs mmes dr prof rev fr hon pres vp sec gov govs lt col gen sen sens rep reps sgt cpl pvt capt cpt " +
    "cmdr cdr adm maj brig supt msgr amb atty det insp dir st ste mt ft vs v def viz cf eg e.g i.e ie ca approx est al-" +
    " fig figs vol vols pp ch nos tel op ed eds trans dept asst assoc " +
    "gen-elect sen-elect gov-elect lt-gov"
  ).split(" "),
);

/** What may end a sentence: only a following word that opens sentences tells. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "inc corp co ltd llc plc bros jr sr esq etc al art arts sect para ext ph.d m.d b.a m.a d.phil j.d a.m p.m am pm b.c a.d bc ad " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "ave blvd rd hwy rte sq ct pl ln apt univ intl natl dist no min max avg hr hrs yr yrs wk wks sec secs mi km lb lbs oz ft in yd " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev n.h n.j n.m n.y " +
    "n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo d.c u.s u.k u.n e.u u.s.a u.s.s.r"
  ).split(" "),
);

/** Names that are written with an exclamation or question mark. */
export const SHOUTED_NAMES: ReadonlySet<string> = new Set([
  "yahoo",
  "jeopardy",
  "wham",
  "e",
  "airplane",
  "oklahoma",
  "mamma mia",
]);

/**
 * Words that open sentences and hardly ever stand, capitalised, after an abbreviation inside one:
 * "the U.S. The …" is two sentences, "the U.S. President …" is one.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those there here he she it they we i you his her its their our my your who what when where " +
    "why how which while whether because since although though however but and or nor so yet if unless until once after " +
    "before during despite then thus also in on at by for from with without within under over between among about " +
    "against as to of into through across both each every some many most several few all another such no not nobody " +
    "nothing now today yesterday meanwhile moreover furthermore instead still even only just perhaps maybe according " +
    "later earlier last next soon it's he's she's that's there's they're we're i'm i've i'd let's don't can didn't " +
    "is are was were do does did have has had asked other others more one two three four five dozens hundreds thousands " +
    "officials police critics experts researchers scientists people you're you've we've what's here's"
  ).split(" "),
);

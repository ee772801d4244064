import { stem } from "./stems.ts";

/**
 * Gives the terms of a folded word as it is spelt on the other side of the Atlantic: "labor" and "labour", "organise"
 * and "organize". Rules give more than words ("mayour"): whoever asks keeps what stands in the articles.
 */
export function transatlantic(word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST || /[^a-z]/u.test(word)) return NONE;
  const own = stem(word);
  const found = new Set<string>();
  for (const [pattern, spelling] of RULES) {
    const other = word.replace(pattern, spelling);
    if (other !== word) found.add(stem(other));
  }
  for (const other of PAIRS.get(own) ?? NONE) found.add(other);
  found.delete(own);
  return [...found];
}

const NONE: readonly string[] = [];
const SHORTEST = 4;
const LONGEST = 30;

/** What may follow a word's end that is spelt in two ways. */
const ENDINGS = "(?=(?:s|ed|ing|ings|er|ers|able|ably|ite|ites|ful|fully|less|al|ally|ist|ists|hood)?$)";

/** Each both ways. Some letters stand before what differs, so that "four" is not "for", nor "prise" "prize". */
const RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=.[^o])our${ENDINGS}`, "u"), "or"],
  [new RegExp(`(?<=.[^o])or${ENDINGS}`, "u"), "our"],
  [/(?<=...)is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)/u, "iz"],
  [/(?<=...)iz(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)/u, "is"],
  [/(?<=..)ys(?=(?:e|es|ed|er|ers|ing)$)/u, "yz"],
  [/(?<=..)yz(?=(?:e|es|ed|er|ers|ing)$)/u, "ys"],
  [/(?<=..[bcdt])re(?=[ds]?$)/u, "er"],
  [/(?<=..[bcdt])er(?=s?$)/u, "re"],
  [/(?<=(?:def|off|lic|pret))ence(?=[ds]?$)/u, "ense"],
  [/(?<=(?:def|off|lic|pret))ense(?=[ds]?$)/u, "ence"],
  [/(?<=...)ogue(?=s?$)/u, "og"],
  [/(?<=...)og(?=s?$)/u, "ogue"],
  [/haem/u, "hem"],
  [/hem/u, "haem"],
  [/(?<=.)aem/u, "em"],
  [/(?<=[nk])em(?=ia|ic)/u, "aem"],
  [/^paed/u, "ped"],
  [/^ped/u, "paed"],
  [/^archaeo(?=lo)/u, "archeo"],
  [/^archeo(?=lo)/u, "archaeo"],
];

/** What no rule tells, in all its forms. Left out is what also means something else: "cheque", "tyre", "kerb", "storey". */
const PAIRS: ReadonlyMap<string, readonly string[]> = pairsOf(
  "grey gray, plough plow, aeroplane airplane, aluminium aluminum, judgement judgment, sulphur sulfur, sceptic skeptic, " +
    "sceptical skeptical, scepticism skepticism, manoeuvre maneuver, mould mold, moustache mustache, jewellery jewelry, " +
    "pyjamas pajamas, cosy cozy, artefact artifact, enquiry inquiry, enquire inquire, skilful skillful, wilful willful, " +
    "instalment installment, programme program, whisky whiskey, doughnut donut, mum mom, encyclopaedia encyclopedia, " +
    "orthopaedic orthopedic, foetus fetus, oestrogen estrogen, anaesthetic anesthetic, anaesthesia anesthesia, " +
    "diarrhoea diarrhea, mediaeval medieval, gynaecologist gynecologist, omelette omelet, yoghurt yogurt, practise practice",
);

function pairsOf(list: string): Map<string, readonly string[]> {
  const pairs = new Map<string, readonly string[]>();
  for (const pair of list.split(", ")) {
    const [one = "", other = ""] = pair.split(" ").map(stem);
    pairs.set(one, [...(pairs.get(one) ?? []), other]);
    pairs.set(other, [...(pairs.get(other) ?? []), one]);
  }
  return pairs;
}

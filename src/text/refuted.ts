/**
 * Tells whether a sentence only reports a claim that the one behind it calls false: "A post says that the bridge
 * was bombed. That is false."
 */
export function isRefuted(text: string, next: string): boolean {
  return MAY_REFUTE.test(next) && REFUTES.test(next) && REPORTS.test(text);
}

// What refutes takes a while to be made, which the first answer waits for, and few sentences have any of its words.
const MAY_REFUTE =
  /false|wrong|tru(?:e|th)|correct|not so|the case|myth|hoax|lie|fake|misleading|fabricated|made up|invented|nonsense|unfounded|baseless|basis|no such|evidence|proof/i;

const REPORTS =
  /\b(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing|edly)|rumou?r(?:s|ed)?|posts?|tweets?|memes?|hoax(?:es)?|myths?|says?|said|suggest(?:s|ed)?|assert(?:s|ed)?|believed?|spread(?:s|ing)?|shared)\b/iu;

const FALSE =
  "(?:false|wrong|untrue|incorrect|not (?:true|so|correct|the case)|a (?:myth|hoax|lie|fake)|misleading|fake|fabricated|made up|invented|nonsense|unfounded|baseless|without (?:any )?basis)";

/** "False hope for many" calls nothing false, "a fake picture" does. */
const FALSE_ALONE = String.raw`${FALSE}(?=[^\p{L}\p{N}]*$|\s?[.,;:!?—–)”"]|\s(?:and|but|or|because|as|since|if|according|says?|said|in|by|for|to|on|at|of|the|an?|he|she|they|it|we|claim|story|post|picture|photo|video|image|report|news|information|quote|statement|rumou?r|figure|number)\b)`;

const REFUTES = new RegExp(
  [
    String.raw`^[“"‘']?(?:but |however, |in fact, )?(?:that|this|it|both|all of (?:this|that)|(?:the|this|that) (?:claim|post|story|statement|rumou?r|report|tweet|figure|photo|video|picture|assertion|allegation))(?:['’]s| is| was| are| were) (?:\w+ )?${FALSE_ALONE}`,
    String.raw`^no such\b`,
    String.raw`^there (?:is|was) no (?:truth|evidence|basis|proof)\b`,
    String.raw`^(?:false|wrong|not true|untrue)[.!:]`,
  ].join("|"),
  "iu",
);

import type { Rule } from "./rule.ts";

/** Tells nothing of the second or third, where that is asked for: "Ann Lee won by two points" of "Who came third?" */
export const isOfOtherRank: Rule = ({ question, ranking: { asked, ranked }, inPassage }) =>
  !GOES_ON.test(ranked[0]!.sentence.text) &&
  question.tokens.some(
    ({ folded, term }) => RANK.test(folded) && inPassage.missing.includes(asked.places.get(term) ?? -1),
  );

const RANK = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u;
/** "The other one", "ahead of" and "both" tell of a second without its number. */
const GOES_ON =
  /\b(?:also|then|next|after|later|followed|finally|last|ahead|behind|beat|both|pair|other|another|\d(?:nd|rd|th))\b/iu;

/** Says nothing of little or few, where the least is asked for: "These were important" of "What were the least important ones?" */
export const isNotLeast: Rule = ({ question, ranking }) => {
  const { role, text } = ranking.ranked[0]!.sentence;
  return role === "body" && LEAST.test(question.text) && !LITTLE.test(text);
};

const LEAST = /(?<!\bat (?:the )?(?:very )?)\b(?:least|fewest|lowest|smallest|shortest|youngest)\b/iu;
const LITTLE =
  /\b(?:least|fewest|lowest|smallest|shortest|youngest|low(?:er)?|fewer?|small(?:er)?|short(?:er)?|younger|young|little|less|only|minim\p{L}+|hardly|last|none|no|not)\b/iu;

/**
 * Tells whether a sentence may say why something is so: by a word of causes, by what it is for ("to offer free passage"),
 * by what came before or what somebody wanted. "She left the company in May" says that it is so, and no more.
 */
export function maySayWhy(text: string): boolean {
  // Only the first letter of a sentence is written large for no other reason.
  return CAUSE.test(text.charAt(0).toLowerCase() + text.slice(1));
}

const UNIT = "(?:second|minute|hour|day|night|week|month|year|decade|season|round|game|match|vote)s?";
const NAMES = String.raw`\d|\p{Lu}|(?:the|an?|its|his|her|their|our|my|your|it|him|them|us|me)\b`;

const CAUSE = new RegExp(
  [
    String.raw`\b(?:because|due|owing|owed|thanks|so|as|lest|therefore|thus|hence|given|amid|despite|without|reasons?|responses?|reaction|results?|resulted|account|accused|blamed?)\b`,
    String.raw`\b(?:caused?|causes|causing|when|whenever|if|unless|but|only|whom|following|in order|too|forced|let|lets|led to|makes?|made|means?|meant|allow(?:s|ed)?|prevent(?:s|ed)?)\b`,
    String.raw`\b(?:lack|want|wish|hope|fear|need|believe|think|thought|consider|decide|see|saw|seen|feel|felt|threaten|refus)\p{Ll}*\b`,
    String.raw`(?<!\b(?:has|have|had|ever|long) )\bsince (?!\d|the\b|last\b|then\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)\b)`,
    String.raw`[;–—]|:\s`,
    String.raw`\b(?:for|over) (?!\d|${UNIT}\b|(?:\p{Ll}+ ){1,2}${UNIT}\b)`,
    String.raw`\bafter (?!(?:\p{L}+[ -]){0,2}${UNIT}\b|\d)`,
    String.raw`\bto (?!${NAMES})\p{Ll}+`,
    String.raw`\b(?:by|from) \p{Ll}+ing\b`,
    String.raw`\bwith (?:an?|no|his|her|its|their) `,
    String.raw`\bout of \p{Ll}+`,
    String.raw`, (?:\p{Ll}+ing|having)\b`,
  ].join("|"),
  "u",
);

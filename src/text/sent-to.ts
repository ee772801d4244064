/** Tells whether a sentence sends to somebody whom the one before it names: "Ask her about the keys." */
export function sendsToThem(text: string): boolean {
  return SENDS.test(text);
}

const SENDS =
  /^(?:ask|write to|call|contact|e-?mail|ping|message|see|tell|(?:speak|talk|go) to) (?:her|him|them)\b/iu;

/** Tells whether a question asks whom to turn to: "who do i ask about the keys". */
export function asksWhomToAsk(question: string): boolean {
  return ASKS.test(question);
}

const ASKS =
  /^\W*whom? (?:do|should|can|could|must|would) (?:i|we|you|one|people|members) (?:ask|write to|call|contact|e-?mail|ping|message|see|tell|(?:speak|talk|go|turn) to|ask for)\b/iu;

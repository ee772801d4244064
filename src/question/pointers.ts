/**
 * Gives a question without what points elsewhere and asks nothing: addresses, and what Discord writes for a person, a
 * channel, an emoji or a time (https://docs.discord.com/developers/reference#message-formatting). Where nothing else is
 * said, it is left as it is.
 */
export function withoutPointers(text: string): string {
  const said = text.replace(POINTER, " ").replace(/ {2,}/g, " ").trim();
  return /[\p{L}\p{N}]/u.test(said) ? said : text;
}

/** A mark behind an address ends the question: "when did https://a.example/b open?" */
const POINTER =
  /<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^<>:]+:\d+>|<?(?:https?:\/\/|\bwww\.)[^\s<>]*[^\s<>.,;:!?)\]}'"”’]>?/giu;

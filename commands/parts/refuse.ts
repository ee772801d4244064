import type { Reply } from "../../src/domain.ts";
import { clip, count } from "./words.ts";

/** Why a command did not do what was asked, with what its wording needs. */
export type Refused =
  | { readonly reason: "no question" }
  | { readonly reason: "long question"; readonly length: number; readonly limit: number }
  | { readonly reason: "no claim" }
  | { readonly reason: "long claim"; readonly length: number; readonly limit: number }
  | { readonly reason: "no such day"; readonly day: string }
  | { readonly reason: "no such article"; readonly article: string; readonly near: readonly string[] }
  | { readonly reason: "no articles" }
  | { readonly reason: "answer forgotten" }
  | { readonly reason: "article gone"; readonly article: string }
  | { readonly reason: "articles gone" }
  | { readonly reason: "article changed"; readonly article: string }
  | { readonly reason: "article retracted"; readonly article: string }
  | { readonly reason: "article replaced"; readonly article: string }
  | { readonly reason: "nobody else" }
  | { readonly reason: "may not speak" }
  | { readonly reason: "shared already" };

/** Gives the reply that says what happened and what to do next; seen by the person alone. */
export function refuse(refused: Refused): Reply {
  const more = refused.reason === "no question" ? " /help tells what I am and what I read." : "";
  const blocks = [{ kind: "text" as const, text: wording(refused) + more }];
  return { tone: "refusal", blocks, actions: [], files: [], private: true };
}

/** Gives the one line for people; `lister` is what lists the articles where they are: a command to type. */
export function wording(refused: Refused, lister = "/sources"): string {
  switch (refused.reason) {
    case "no question":
      return "Ask a question in words, such as “Who wrote the article?”.";
    case "long question":
      return `The question has ${count(refused.length)} characters: ${count(refused.limit)} are the most. Ask it in fewer words.`;
    case "no claim":
      return "There are no words to check here. Give a sentence, such as “The war began in 2022.”";
    case "long claim":
      return `The claim has ${count(refused.length)} characters: ${count(refused.limit)} are the most. Check it sentence by sentence.`;
    case "no such day":
      return `“${clip(refused.day, CLIP_CHARS)}” is no day of the calendar: give it as year-month-day, such as 2025-08-19.`;
    case "no such article":
      return `There is no article “${clip(refused.article, CLIP_CHARS)}”.${suggest(refused.near)} ${lister} lists the articles.`;
    case "no articles":
      return "There are no articles here yet. In a server, members who may manage it add them with /corpus add and show them with /corpus bind; to direct messages, whoever runs me opens some with PUBLIC_COLLECTIONS.";
    case "answer forgotten":
      return "That answer is no longer kept. Ask the question again.";
    case "article gone":
      return `The article “${clip(refused.article, CLIP_CHARS)}” is not among the articles here any more.`;
    case "articles gone":
      return "What this answer tells of is not among the articles here any more. Ask a question of its own.";
    case "article changed":
      return `The article “${clip(refused.article, CLIP_CHARS)}” has changed since this answer. Ask the question again.`;
    case "article retracted":
      return `The publisher took back “${clip(refused.article, CLIP_CHARS)}” since this answer. Ask the question again.`;
    case "article replaced":
      return `Another article took the place of “${clip(refused.article, CLIP_CHARS)}” since this answer. Ask the question again.`;
    case "nobody else":
      return "There is nobody here to share it with.";
    case "may not speak":
      return "You may not send messages in this channel, so the answer stays with you.";
    case "shared already":
      return "This answer is in the channel already.";
    default:
      return refused satisfies never;
  }
}

function suggest(near: readonly string[]): string {
  if (near.length === 0) return "";
  return ` Did you mean ${near.map((name) => `“${clip(name, CLIP_CHARS)}”`).join(" or ")}?`;
}

/** What a person typed is shortened, so that a message stays one line. */
const CLIP_CHARS = 80;

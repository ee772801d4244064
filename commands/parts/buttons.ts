import type { Form, ReplyAction } from "../../src/domain.ts";

/** Gives a button that runs an action. */
export function button(label: string, action: string, payload: string): ReplyAction {
  return { kind: "button", label, action, payload };
}

/** Gives the buttons that ask what a person thinks of an answer. */
export function verdictButtons(id: string): ReplyAction[] {
  return [button("👍", "helpful", id), button("👎", "unhelpful", id)];
}

/** Gives the button that opens the form of a follow-up. */
export function followUpButton(id: string): ReplyAction {
  return { kind: "modal", label: "Follow-up", action: FOLLOW_UP, payload: id, ...followUpForm };
}

/** The action of a follow-up. */
export const FOLLOW_UP = "follow_up";

/** What a follow-up asks of the person. */
export const followUpForm: Form = {
  title: "Follow-up",
  fields: [{ name: "question", label: "Your question", maxLength: 500 }],
};

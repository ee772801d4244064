import type { ActionInput, Reply, Services, Verdict } from "../../src/domain.ts";
import { refuse } from "./refuse.ts";

/** Keeps a verdict on an answer, by the action's name; each person has one on an answer, and it can be changed. */
export const feedbackActions = {
  helpful: judging("helpful"),
  unhelpful: judging("unhelpful"),
  wanted: judging("wanted"),
} as const satisfies Readonly<Record<Verdict, (input: ActionInput, services: Services) => Promise<Reply>>>;

function judging(verdict: Verdict) {
  return async ({ payload }: ActionInput, { store }: Services): Promise<Reply> => {
    if (!(await store.feedback(payload, verdict))) return refuse({ reason: "answer forgotten" });
    const blocks = [{ kind: "text" as const, text: NOTED[verdict] }];
    return { tone: "info", blocks, actions: [], files: [], private: true };
  };
}

const NOTED: Readonly<Record<Verdict, string>> = {
  helpful: "Noted: this answer helped you. Press 👎 if you change your mind.",
  unhelpful: "Noted: this answer did not help you. Press 👍 if you change your mind.",
  wanted:
    "Noted. Those who look after the articles find your question in their report, and that somebody wants it answered. Your name is not in it.",
};

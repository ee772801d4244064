import type { Answer, KeptAnswer, Store, Suggested, Verdict } from "../domain.ts";

/** Gives a store of one conversation: its last answers, in memory, gone when it ends. */
export function recentAnswers(limit = 50): Store {
  const kept = new Map<string, KeptAnswer>();
  const verdicts = new Map<string, Verdict>();
  const held = () => ({ answers: kept.size, feedback: verdicts.size, changes: 0 });
  return {
    keepDays: null,
    async keep(answer: Answer, options = {}) {
      kept.delete(answer.id);
      const tells = options.tells ?? answer.citations.map(({ article }) => article);
      const asked = { private: options.private ?? false, article: options.article ?? null, tells };
      kept.set(answer.id, { ...answer, asked });
      for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - limit))) {
        kept.delete(id);
        verdicts.delete(id);
      }
      return true;
    },
    recall: async (id) => kept.get(id) ?? null,
    share: async () => false,
    withdraw: async () => {},
    async feedback(id, verdict) {
      if (!kept.has(id)) return false;
      verdicts.set(id, verdict);
      return true;
    },
    async asked(count) {
      const answered = [...kept.values()].reverse().filter(({ outcome }) => outcome === "answered");
      const latest = new Map<string, Suggested>();
      for (const { question, asked } of answered) {
        if (!latest.has(question)) latest.set(question, { question, articles: asked.tells });
      }
      return [...latest.values()].slice(0, count);
    },
    held: async () => held(),
    async forget() {
      const forgotten = held();
      kept.clear();
      verdicts.clear();
      return forgotten;
    },
  };
}

import type { Answer, Store } from "../domain.ts";

/** Gives a store of one conversation: its last answers, in memory, gone when it ends. */
export function recentAnswers(limit = 50): Store {
  const kept = new Map<string, Answer>();
  return {
    async keep(answer) {
      kept.delete(answer.id);
      kept.set(answer.id, answer);
      for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - limit))) kept.delete(id);
    },
    recall: async (id) => kept.get(id) ?? null,
    share: async () => false,
    feedback: async (id) => kept.has(id),
    asked: async (count) =>
      [...new Set([...kept.values()].reverse().map(({ question }) => question))].slice(0, count),
    async forget() {
      const count = kept.size;
      kept.clear();
      return count;
    },
  };
}

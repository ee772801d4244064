/** What is learned, in order: each stage builds on those before it. */
export const STAGES = ["background", "sifting", "short", "ranking", "abstention"] as const;
export type Stage = (typeof STAGES)[number];

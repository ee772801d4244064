/** One rule: where it applies, and what it then says. */
export type Rule<Case> = readonly [applies: (one: Case) => boolean, says: (one: Case) => boolean];

/** Gives what the first rule says that applies to a case; false where none does. */
export function decide<Case>(rules: readonly Rule<Case>[], one: Case): boolean {
  return rules.find(([applies]) => applies(one))?.[1](one) ?? false;
}

/** What a rule says that needs to look no further. */
export const yes = (): boolean => true;
export const no = (): boolean => false;

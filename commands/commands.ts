import type { Command } from "../src/domain.ts";
import { ask } from "./ask.ts";
import { cite } from "./cite.ts";
import { corpus } from "./corpus.ts";
import { facts } from "./facts.ts";
import { forget } from "./forget.ts";
import { helpFor } from "./help.ts";
import { sources } from "./sources.ts";
import { timeline } from "./timeline.ts";

const answering: readonly Command[] = [ask, cite, facts, timeline, sources, forget, corpus];

/** Every command, in the order in which people are shown them: the one they came for first, help last. */
export const commands: readonly Command[] = [
  ...answering,
  helpFor(answering.map(({ definition }) => definition)),
];

/** Gives the command of a name, or undefined. */
export function commandNamed(name: string): Command | undefined {
  return commands.find(({ definition }) => definition.name === name);
}

/** Gives what an action does, or undefined; no two commands have an action of the same name. */
export function actionNamed(name: string): NonNullable<Command["actions"]>[string] | undefined {
  const owner = commands.find(({ actions }) => actions !== undefined && Object.hasOwn(actions, name));
  return owner?.actions?.[name];
}

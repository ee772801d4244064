import { resolve } from "node:path";
import type { TimelineFlags } from "../terminal/timeline.ts";
import { type Reading, reading, sessionFor } from "./reading.ts";
import type { AddVerb } from "./world.ts";

/** Adds the verb `timeline`. */
export const addTimeline: AddVerb = (program, world, outcome) => {
  reading(program.command("timeline"))
    .description("list the dated events in order, or draw them")
    .argument("[topic]", "only events about this, in quotes")
    .option("--json", "print them as JSON")
    .option("--svg <file>", "draw them into this file")
    .option("--png <file>", "draw them into this file, as a picture")
    .action(async (topic: string | undefined, flags: Reading & TimelineFlags) => {
      const [{ runTimeline }, { renderPng }, { save }] = await Promise.all([
        import("../terminal/timeline.ts"),
        import("../chart/png.ts"),
        import("./save.ts"),
      ]);
      outcome.code = await runTimeline(topic, flags, {
        ...sessionFor(flags, world),
        save: async (path, content) => save(resolve(world.standing, path), content),
        renderPng,
      });
    });
};

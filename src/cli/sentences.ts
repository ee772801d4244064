import type { AddVerb } from "./world.ts";

/** Adds the verb `sentences`. */
export const addSentences: AddVerb = (program, world) => {
  program
    .command("sentences")
    .description("list the sentences of a file, with spans and roles")
    .argument("<file>", "a .txt, .md or .jsonl file, or a folder of them")
    .option("--json", "print them as JSON")
    .action(async (file: string, flags: { json?: true }) => {
      const { printSentences } = await import("../terminal/sentences.ts");
      const split = await world.split(file);
      // One file of text needs no name; a folder and a file of lines hold several articles.
      const named = file.toLowerCase().endsWith(".jsonl") || split.length > 1;
      await printSentences(split, { ...flags, named }, world);
    });
};

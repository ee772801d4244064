import { parseArgs } from "node:util";

/** Gives the options that a command of the builders was started with; ends it where there is another, or one lacks its value. */
export function optionsOf(options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.entries(options).map(
      ([name, { type }]) => `--${name}${type === "string" ? " …" : ""}`,
    );
    process.stderr.write(`${error.message.split(". ")[0]}. There are ${known.join(", ")}.\n`);
    return process.exit(1);
  }
}

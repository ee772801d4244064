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

/** Gives options as whole numbers, each with the least that measures anything; ends the command where one is none. */
export function countsOf(values, least) {
  return Object.entries(least).map(([name, from]) => {
    const count = Number(values[name]);
    if (values[name].trim() !== "" && Number.isInteger(count) && count >= from) return count;
    process.stderr.write(`--${name} wants a whole number from ${from} on, not "${values[name]}".\n`);
    return process.exit(1);
  });
}

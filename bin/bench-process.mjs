// A process of the bench, which bin/bench.mjs starts: it does one job, is asked, and ends with whoever started it.
import { spendLess } from "./flags.mjs";

// As Footnote is started, and the other engines beside it: the same for all.
spendLess();
const { createServer } = await import(new URL("../dist/src/bench/serve.js", import.meta.url));
const { heldBytes } = await import(new URL("../dist/src/bench/measure.js", import.meta.url));
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const reply = createServer({ cpuMs, heldBytes });
process.on("message", (told) => void reply(told).then((replied) => process.send(replied)));
process.once("disconnect", () => process.exit());

// A process of the bench, which bin/bench.mjs starts: it does one job, is asked, and ends with whoever started it.
import { compileLess } from "./flags.mjs";

// What Footnote does as a whole is measured as Footnote is started; the engines are left as they are.
if (["answer", "ingest"].includes(process.argv[2])) compileLess();
const { createServer } = await import(new URL("../dist/src/bench/serve.js", import.meta.url));
const { heldBytes } = await import(new URL("../dist/src/bench/measure.js", import.meta.url));
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const reply = createServer({ cpuMs, heldBytes });
process.on("message", (told) => void reply(told).then((replied) => process.send(replied)));
process.once("disconnect", () => process.exit());

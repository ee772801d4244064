// Names the code that makes a snapshot of a corpus, so that one is made anew where that code changed and not
// with every build.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** From where all that lies in a snapshot is made, as built, with what they are reached by. */
const MAKERS = {
  "corpus/clerk.js": ["createClerk"],
  "corpus/snapshots.js": ["writeSnapshot"],
  "retriever/compact/compact.js": ["createCompactRetriever"],
  "snapshot.js": ["changeSnapshot", "createSnapshot"],
};

/** Gives a name that changes with what these come to, the packages that they use included, and with nothing else. */
export async function nameMakers(built) {
  const all = "all makers";
  const lines = Object.entries(MAKERS).map(
    ([path, names]) => `export { ${names.join(", ")} } from ${JSON.stringify(join(built, path))};`,
  );
  const bundle = await rolldown({
    input: all,
    platform: "node",
    external: /^node:/,
    logLevel: "warn",
    plugins: [
      {
        name: "makers",
        resolveId: (id) => (id === all ? id : null),
        load: (id) => (id === all ? lines.join("\n") : null),
      },
    ],
  });
  // Without its comments and names: what is worded otherwise makes the same.
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false, minify: true });
  await bundle.close();
  return createHash("sha256").update(output[0].code).digest("hex").slice(0, 16);
}

import { describe, expect, it } from "vitest";
import { examine, showFindings } from "../../src/terminal/doctor.ts";
import type { Installation } from "../../src/terminal/installation.ts";
import { styleFor } from "../../src/terminal/style.ts";
import { articleOf, engineOf } from "../support/engine.ts";
import { bare, settings } from "../support/installation.ts";

const own = engineOf([articleOf({ id: "mill", text: "One." })]).sources({});
const sample = engineOf([articleOf({ id: "sample", text: "One.", sample: true })]).sources({});

const connected: Installation = {
  ...bare,
  token: { looksRight: true },
  discord: { kind: "ok", name: "footnote", invitation: "https://discord.com/oauth2/authorize", concerns: [] },
  corpus: { paths: ["corpus"], articles: own, refusals: [] },
};

function states(changed: Partial<Installation>): string[] {
  return examine({ ...connected, ...changed })
    .filter(({ state }) => state !== "ok")
    .map(({ state, found, mend }) => `${state}: ${found} → ${mend ?? ""}`);
}

describe("examine()", () => {
  it("examine() finds nothing to mend where all is well", () => {
    expect(states({})).toEqual([]);
    expect(states({ token: null, build: null, nodeVersion: "22.0.0" })).toEqual([]);
  });

  it.each<[Partial<Installation>, RegExp]>([
    [{ nodeVersion: "21.5.0" }, /^broken: Node.js 21.5.0 → Install Node.js 20.19 or newer, but not 21/],
    [{ nodeVersion: "20.18.3" }, /^broken: Node.js 20.18.3 → Install Node.js 20.19/],
    [{ nodeVersion: "18.20.0" }, /^broken: /],
    [{ settings: { ...settings, problems: ["LOG_LEVEL is odd"] } }, /^broken: LOG_LEVEL is odd → .*\.env/],
    [{ settings: { ...settings, unknown: ["CORPSE"] } }, /^warn: CORPSE in \.env is no setting/],
    [{ settings: { ...settings, isTokenExposed: true } }, /^warn: Others .* → Run chmod 600/],
    [
      { settings: { ...settings, unserved: ["7"] } },
      /^warn: .* names 7, which .* → Name it in ALLOWED_GUILD/,
    ],
    [
      { brokenStore: { path: "data/footnote.db", problem: "file is not a database" } },
      /^broken: What people did, data\/footnote.db, cannot be opened: file is not a database → Restore a backup/,
    ],
    [
      { settings: { ...settings, servesNobody: true } },
      /^warn: Nobody is answered in Discord yet → Set GUILD_ID/,
    ],
    [
      { settings: { ...settings, publicCollections: [] } },
      /^warn: .* no articles are open to direct messages → Name collections in PUBLIC_COLLECTIONS, or \*/,
    ],
    [
      { settings: { ...settings, publicCollections: ["*", ".", "mill"] } },
      /^warn: PUBLIC_COLLECTIONS names “mill”, in which .* → A collection is a folder in /,
    ],
    [
      { dataDir: { path: "/data", isWritable: false, freeBytes: 0 } },
      /^broken: DATA_DIR, \/data, cannot .* → Let the user/,
    ],
    [{ dataDir: { path: "/data", isWritable: false, freeBytes: 0 }, token: null }, /^warn: DATA_DIR/],
    [
      { corpusFolder: { path: "/articles", isWritable: false, freeBytes: 0 } },
      /^warn: \/articles cannot be written: nothing .* → Let the user/,
    ],
    [
      { dataDir: { path: "/data", isWritable: true, freeBytes: 12_345_678 } },
      /^warn: The disk of DATA_DIR, \/data, has 12\.3 MB left → Free some/,
    ],
    [{ token: { looksRight: false } }, /^broken: DISCORD_TOKEN .* → Copy it again/],
    [{ discord: { kind: "problem", problem: "Cannot reach Discord" } }, /^broken: Cannot reach Discord/],
    [
      { discord: { kind: "ok", name: "footnote", invitation: "https://x", concerns: ["The bot lacks it."] } },
      /^warn: The bot lacks it\. → $/,
    ],
    [{ build: { isFresh: false } }, /^warn: The build is older .* → Run npm run build/],
    [{ corpus: { paths: ["x"], error: "There is no x" } }, /^broken: There is no x → $/],
    [
      { corpus: { paths: ["x"], articles: [], refusals: [] } },
      /^broken: No articles in x → Put your articles/,
    ],
    [{ corpus: { paths: ["x"], articles: sample, refusals: [] } }, /^warn: 1 article in x, samples only/],
    [
      { corpus: { paths: ["x"], articles: own, refusals: [{ from: "a.pdf", reason: "no text" }] } },
      /^warn: Not read: a\.pdf: no text/,
    ],
  ])("examine() of %j finds %s", (changed, line) => {
    expect(states(changed)).toEqual([expect.stringMatching(line)]);
  });
});

describe("examine() of what a publisher took back", () => {
  it("names retracted articles, which no answer quotes", () => {
    const taken = engineOf([articleOf({ id: "mill", text: "One.", status: "retracted" })]).sources({});
    const corpus = { paths: ["x"], articles: [...own, ...taken], refusals: [] };
    expect(states({ corpus })).toEqual([expect.stringMatching(/^warn: Retracted.*: mill/)]);
  });
});

describe("showFindings()", () => {
  it("showFindings() gives a line a finding and one for what to do", () => {
    const shown = showFindings(
      [
        { state: "ok", found: "fine" },
        { state: "broken", found: "bad\u001b[2J", mend: "do this" },
      ],
      styleFor(false),
    );
    expect(shown).toBe("ok      fine\nbroken  bad␛[2J\n        → do this\n");
  });
});

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { placed } from "../../support/importing.ts";
import { column, pdfOf } from "../../support/pdf.ts";
import { docxOf, wordParagraph, zipOf } from "../../support/zip.ts";

const line = (record: object) => `${JSON.stringify(record)}\n`;
const pdf = pdfOf([column(["The old mill on Fenwick Lane reopened on Friday, at last."])]);
const docx = docxOf(wordParagraph("The old mill reopened."));
const encrypted = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (${"0".repeat(32)}) /U (${"0".repeat(32)}) >> /ID [(${"0".repeat(16)}) (${"0".repeat(16)})]`;
const drawing = () => deflateSync(Buffer.from("0 0 m 1 1 l S\n".repeat(5_000_000)));
const aliases = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
  .split("")
  .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${"abcdefg"[at]}`).join(",")}]\n`)
  .join("")}`;

/** What is dropped, its name, and the reason that it is refused with. */
const HOSTILE: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["empty.txt", "", "is empty"],
  ["blank.md", " \n\n ", "holds no text"],
  ["nul.txt", "The mill\0reopened.", "NUL bytes"],
  ["nul-late.txt", `${"The mill. ".repeat(1_000)}\0`, "NUL bytes"],
  ["mac.txt", Buffer.from("Le caf\x8e du port.", "latin1"), "not valid UTF-8"],
  [
    "cyrillic.txt",
    Buffer.from("\xcc\xee\xf1\xf2 \xee\xf2\xea\xf0\xee\xfe\xf2.", "latin1"),
    "not valid UTF-8",
  ],
  ["utf16-unmarked.txt", Buffer.from("The mill.", "utf16le"), "NUL bytes"],
  ["halves.json", '{"text":"The mill \\ud800 reopened."}', "halves of characters"],
  ["long.txt", "The mill. ".repeat(100_001), "1000009 characters; at most 1000000"],
  ["long-line.jsonl", line({ text: "x".repeat(9_000_000) }), "is longer than 8 MB"],
  ["open-quote.csv", `title,text\n"${"x,\n".repeat(3_000_000)}`, "a row is longer than 8 MB"],
  ["unclosed.csv", 'title,text\na,"b\n', "is not a readable table, line 2: a quotation mark is never closed"],
  ["stray.csv", 'title,text\na,b "c" d\n', "is not a readable table, line 2: a quotation mark stands within"],
  [
    "damaged.docx",
    zipOf({ "word/document.xml": "<w:document><w:p><w:r>" }),
    "a Word document that is damaged",
  ],
  ["deep.json", "[".repeat(1_000_000), "is not valid JSON"],
  ["code.md", `---js\nrequire("fs").writeFileSync("canary", "x")\n---\nThe mill.\n`, "which is not run"],
  ["aliases.md", `---\n${aliases}---\nThe mill.\n`, "front matter that cannot be read"],
  ["open.md", "---\ntitle: The mill\n\nIt reopened.\n", "never closed"],
  ["picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "a picture (PNG)"],
  ["polyglot.html", "GIF89a/*<html><script>alert(1)</script>*/=1;", "a picture (GIF)"],
  ["program.md", Buffer.from("\x7fELF\x02\x01\x01", "latin1"), "a program"],
  ["bomb.txt.gz", gzipSync(Buffer.alloc(20_000_000)), "a gzip archive"],
  ["old.doc", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), "an old Office document"],
  [
    "laughs.xml",
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><rss>&c;</rss>',
    "XML entities",
  ],
  [
    "outside.xml",
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel/></rss>',
    "XML entities",
  ],
  [
    "other.xml",
    '<?xml version="1.0"?><invoice><sum>1</sum></invoice>',
    "neither a page nor a feed (<invoice>)",
  ],
  ["deep.html", `<html><body>${"<div>".repeat(100_000)}`, "more than 2000 deep"],
  ["attributes.html", `<html><body ${"a=1 ".repeat(200_000)}>`, "more than 500 attributes"],
  ["loop.html", "<html><body><script>while(true){}</script><p>The mill.", "hardly any running text"],
  [
    "deep-feed.xml",
    `<rss><channel><item><description>${"&lt;b&gt;".repeat(9_000)}</description></item></channel></rss>`,
    "more than 2000 deep",
  ],
  ["cut.pdf", pdf.subarray(0, 400), "is a PDF that is cut short"],
  ["locked.pdf", pdfOf([column(["A text."])], { trailer: encrypted }), "is an encrypted PDF"],
  ["scan.pdf", pdfOf([[], []]), "has no text layer"],
  ["pages.pdf", pdfOf(Array.from({ length: 2_001 }, () => [])), "2001 pages"],
  ["cut.docx", docx.subarray(0, 700), "damaged or cut short"],
  ["locked.docx", docxOf("", "", { "word/document.xml": { isLocked: true } }), "with a password"],
  ["bomb.docx", docxOf("", "", { "word/document.xml": { size: 900_000_000 } }), "unpacks to more than 64 MB"],
  ["lie.docx", docxOf("x".repeat(9_000_000), "", { "word/document.xml": { size: 99 } }), "more than it says"],
  [
    "nested.zip",
    zipOf({ "a.zip": zipOf({ "b.zip": Buffer.alloc(9_000_000) }) }),
    "no document; unpack it first",
  ],
  ["slip.zip", zipOf({ "../../evil.md": "The mill." }), "no document; unpack it first"],
];

describe("importSources(), of what is hostile", () => {
  it.each(HOSTILE)("refuses %s by name", async (name, content, reason) => {
    await placed(async ({ write, run, corpus }) => {
      write(`in/${name}`, content);
      const outcomes = await run(["in"]);
      expect(outcomes).toMatchObject([{ kind: "refused", reason: expect.stringContaining(reason) }]);
      expect(existsSync(corpus)).toBe(false);
    });
  });

  it("refuses links out of the folder, links in a circle, pipes and devices", async () => {
    await placed(async ({ write, run, folder }) => {
      write("secret.txt", "The secret.");
      mkdirSync(join(folder, "in"));
      symlinkSync(join(folder, "secret.txt"), join(folder, "in", "a.txt"));
      symlinkSync("b.txt", join(folder, "in", "b.txt"));
      symlinkSync("/etc", join(folder, "in", "c"));
      execFileSync("mkfifo", [join(folder, "in", "d.txt")]);
      execFileSync("mkfifo", [join(folder, "pipe.pdf")]);
      const outcomes = await run(["in", "pipe.pdf", "/dev/zero"]);
      expect(outcomes.map((one) => (one.kind === "refused" ? one.reason : one.kind))).toEqual([
        "is a link out of the corpus folder; copy the file here",
        expect.stringContaining("is a link that leads nowhere"),
        "is a link out of the corpus folder; copy the file here",
        expect.stringContaining("is a pipe, socket or device"),
        "is neither a file nor a folder",
        "is neither a file nor a folder",
      ]);
    });
  });

  it("refuses files that are too large before it reads them", async () => {
    await placed(async ({ write, run }) => {
      truncateSync(write("a.txt", "The mill. ".repeat(500)), 33 * 1024 * 1024);
      truncateSync(write("a.jsonl", line({ text: "The mill. ".repeat(500) })), 1025 * 1024 * 1024);
      expect(await run(["a.txt", "a.jsonl"])).toMatchObject([
        { kind: "refused", reason: "is larger than 32 MB, the most that is read; split it" },
        { kind: "refused", reason: "is larger than 1024 MB, the most that is read; split it" },
      ]);
    });
  });

  it("refuses standard input without end", async () => {
    await placed(async ({ run }) => {
      const endless = async function* () {
        for (;;) yield Buffer.from("The mill. ".repeat(100_000));
      };
      expect(await run(["-"], { stdin: endless() })).toMatchObject([
        { kind: "refused", reason: expect.stringContaining("is larger than 32 MB") },
      ]);
    });
  });

  it("refuses all of it in one run of the real program, in little memory, and takes the one good file", async () => {
    await placed(async ({ write, folder, corpus }) => {
      for (const [name, content] of HOSTILE) write(`in/${name}`, content);
      write("in/good.txt", "The old mill reopened.");
      write("in/drawing.pdf", pdfOf([[]], { packed: drawing() }));
      const footnote = fileURLToPath(new URL("../../../bin/footnote.mjs", import.meta.url));
      const tell = `data:text/javascript,process.on("exit",()=>console.error("maxRSS "+process.resourceUsage().maxRSS))`;
      const child = spawn(
        process.execPath,
        ["--import", tell, footnote, "import", "in", "--corpus", corpus, "--json"],
        {
          cwd: folder,
          env: { PATH: process.env["PATH"] },
        },
      );
      let [out, err] = ["", ""];
      child.stdout.setEncoding("utf8").on("data", (part: string) => (out += part));
      child.stderr.setEncoding("utf8").on("data", (part: string) => (err += part));
      expect(await new Promise((resolve) => child.on("close", resolve))).toBe(1);
      const told = out
        .trim()
        .split("\n")
        .map((one): { from: string; error?: string } => JSON.parse(one));
      expect(told).toHaveLength(HOSTILE.length + 2);
      for (const [name, , reason] of HOSTILE) {
        expect(told.find(({ from }) => from.startsWith(`in/${name}`))?.error).toContain(reason);
      }
      expect(told.find(({ from }) => from === "in/drawing.pdf")?.error).toMatch(
        /memory to read|takes longer|no text layer/,
      );
      expect(told.filter(({ error }) => error === undefined)).toMatchObject([{ from: "in/good.txt" }]);
      expect(readdirSync(folder).toSorted()).toEqual(["corpus", "in"]);
      expect(readFileSync(join(corpus, "good.md"), "utf8")).toContain("The old mill reopened.");
      const kilobytes = Math.max(...[...err.matchAll(/maxRSS (\d+)/g)].map(([, value]) => Number(value)));
      expect(kilobytes).toBeLessThan(600 * 1024);
    });
  }, 180_000);
});

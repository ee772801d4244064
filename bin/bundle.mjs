#!/usr/bin/env node
// Makes one file of what answers a question, so that a command line need not find and compile two hundred, packs the
// model of parts of speech, and names the code that makes snapshots.
import { fileURLToPath, pathToFileURL } from "node:url";
import { mkdirSync, renameSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { nameMakers } from "./makers.mjs";

const home = fileURLToPath(new URL("..", import.meta.url));
const built = join(home, "dist", "src");

/** What the commands that are started with the bundle never reach stays as it is; see `bin/footnote.mjs`. */
const APART =
  /\/dist\/src\/(?:bot|store\/(?:archive|backup)|evaluate\/(?:run|evaluate)|learn\/learn|discord\/check|corpus\/(?:follow|import\/command)|terminal\/(?:talk|import|report))\.js$/;

// V8 tells one text from another by its length alone.
for (const name of readdirSync(built))
  if (/^footnote\..*cache$/.test(name)) rmSync(join(built, name), { force: true });
const bundle = await rolldown({
  input: join(built, "main.js"),
  platform: "node",
  external: (id) =>
    APART.test(id.replaceAll("\\", "/")) || /^(?:node:|wink-eng-lite-web-model|@resvg\/)/.test(id),
  logLevel: "warn",
});
const minify = { compress: false, mangle: false, codegen: { removeWhitespace: true } };
const { output } = await bundle.generate({ format: "cjs", codeSplitting: false, minify });
await bundle.close();
// A script that is compiled from a cache cannot import: what runs it hands in how.
const code = output[0].code.replaceAll(/\bimport\((?=["'`])/g, "importApart(");
if (/[^.\w]import\(/.test(code))
  throw new Error("The bundle imports otherwise: see importApart in bin/footnote.mjs.");
// Here and not where it runs, which would copy it.
const wrapped = `(function(exports,require,module,__filename,__dirname,importApart){${code}\n})`;
writeWhole(join(built, "footnote.cjs"), inAscii(lazily(wrapped)));

// What is parsed at every start otherwise.
const text = (name) => import(pathToFileURL(join(built, "text", `${name}.js`)).href);
const models = join(home, "dist", "models");
const { packPosModel } = await text("model");
const { packVectorRows, VECTOR_ROWS } = await text("vectors");
const { packThesaurusRows, THESAURUS_ROWS } = await text("thesaurus");
mkdirSync(models, { recursive: true });
writeWhole(join(models, "pos.bin"), packPosModel());
writeWhole(join(models, VECTOR_ROWS), packVectorRows());
writeWhole(join(models, THESAURUS_ROWS), packThesaurusRows());

writeWhole(join(built, "makers.txt"), await nameMakers(built));

/** Text in ASCII is read in a third of the time. A pattern, and nothing else here is raw, means the same with escapes. */
function inAscii(text) {
  return text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Commander starts no program here: to load what does, a thirtieth of the time to an answer, waits until it would. */
function lazily(text) {
  const eager = 'const childProcess=require("node:child_process")';
  if (!text.includes(eager)) throw new Error("Commander loads node:child_process otherwise: see lazily().");
  return text.replace(eager, 'const childProcess={get spawn(){return require("node:child_process").spawn}}');
}

/** Whoever starts meanwhile finds the file before or this one, and no half of it. */
function writeWhole(path, content) {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

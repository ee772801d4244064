import { describeArticle } from "../../commands/parts/describe.ts";
import { json } from "./json.ts";
import { Complaint, screenOf, type Session, write } from "./session.ts";
import { wrap } from "./wrap.ts";

/** Prints the passages that words find, best first, for people or as a JSON array; gives the exit code. */
export async function runSearch(
  words: string,
  flags: { readonly limit: number; readonly json?: true },
  session: Session,
): Promise<number> {
  if (!/[\p{L}\p{N}]/u.test(words)) throw new Complaint('search needs words: footnote search "…".');
  const engine = await session.open();
  const found = await engine.search(words, session.scope, flags.limit);
  if (flags.json) {
    const rows = found.map(({ article, start, end, score, text }) => ({ article, start, end, score, text }));
    await write(session.stdout, json(rows));
    return 0;
  }
  const { width, style } = screenOf(session.stdout, session.environment);
  if (found.length === 0) await write(session.stdout, "No passage has these words.\n");
  for (const [index, { article, start, end, score, text }] of found.entries()) {
    const cited = engine.article(article, session.scope)?.article;
    const source = `[${index + 1}] ${cited ? describeArticle(cited) : article} · ${start}-${end} · ${score.toFixed(2)}`;
    const lines = [...wrap(text, width), ...wrap(source, width).map(style.faint)];
    await write(session.stdout, `${lines.join("\n")}\n\n`);
  }
  return 0;
}

import type { Article, Sentence } from "../domain.ts";
import { json } from "./json.ts";
import { neutralise } from "./neutral.ts";
import { screenOf, type Session, write } from "./session.ts";

/** An article with its sentences. */
export interface Split {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/** Prints sentences with their spans and roles, for people or as JSON; `named` tells the article of each. */
export async function printSentences(
  split: readonly Split[],
  flags: { readonly json?: true; readonly named: boolean },
  session: Pick<Session, "stdout" | "environment">,
): Promise<void> {
  if (flags.json) {
    const sentences = split.flatMap((one) =>
      one.sentences.map((sentence) => printed(one, sentence, flags.named)),
    );
    await write(session.stdout, json({ sentences }));
    return;
  }
  const { style } = screenOf(session.stdout, session.environment);
  for (const { article, sentences } of split) {
    if (flags.named) await write(session.stdout, `${style.heading(neutralise(article.id))}\n`);
    for (const { index, start, end, role } of sentences) {
      const place = style.faint(`${index + 1}  ${start}-${end}  ${role}`);
      await write(session.stdout, `${place}  ${neutralise(article.text.slice(start, end))}\n`);
    }
  }
}

function printed({ article }: Split, sentence: Sentence, named: boolean): object {
  const { start, end, role, opensWithPronoun } = sentence;
  const text = article.text.slice(start, end);
  return { ...(named ? { article: article.id } : {}), text, start, end, role, opensWithPronoun };
}

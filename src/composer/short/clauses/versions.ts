import type { Span } from "../../../domain.ts";
import type { Scene } from "../scene.ts";

/**
 * Gives the version that a sentence tells of what is asked for, or null: "Windows 10 or later" of "Which Windows version
 * do I need?" and of "Which version of Windows …".
 */
export function versionOf({ question, sentence }: Scene): Span | null {
  const asked = ASKED.exec(question.text);
  const name = (asked?.[1] ?? asked?.[2])?.toLowerCase();
  if (name === undefined) return null;
  const { tokens, text, start } = sentence;
  const from = tokens.findIndex(({ folded, end }, at) => {
    const next = tokens[at + 1];
    return (
      folded === name && next !== undefined && /^ \d$/u.test(text.slice(end - start, next.start - start + 1))
    );
  });
  if (from === -1) return null;
  const orLater = /^(?:or|and) (?:later|newer|higher|above|up)$/u.test(
    tokens
      .slice(from + 2, from + 4)
      .map(({ folded }) => folded)
      .join(" "),
  );
  return { start: tokens[from]!.start, end: tokens[from + (orLater ? 3 : 1)]!.end };
}

const ASKED = /\b(?:which|what) (?:(?:version|release) of (\p{L}+)|(\p{L}+) (?:version|release))\b/iu;

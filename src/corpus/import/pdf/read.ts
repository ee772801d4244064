import { RefusedArticle } from "../../../articles/refused.ts";
import { aboutDocument } from "../about.ts";
import { type Draft, draftOf } from "../draft.ts";
import { shownLine } from "../plain.ts";
import { withoutFurniture } from "./furniture.ts";
import { wordsOf } from "./hyphens.ts";
import { openPdf } from "./open.ts";
import { blocksOf } from "./order.ts";
import { type Body, type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { type Row, rowsOf, withDropCaps } from "./pieces.ts";

/**
 * Gives the draft of a PDF with a text layer: its paragraphs in reading order, without running heads, feet and
 * page numbers, words that were cut at a line's end mended. Throws a {@link RefusedArticle} that names why not.
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const { pages, info } = await openPdf(bytes);
  const value = (key: string) => (typeof info[key] === "string" ? info[key] : null);
  const rows = pages.map((page) => rowsOf(page));
  checkLetters(rows);
  const body = bodyOf(rows);
  const { pages: own, furniture } = withoutFurniture(rows, body.leading);
  const left = own.map((page) => withDropCaps(page, body.size));
  const blocks = left.flatMap((page) => (page.length === 0 ? [] : blocksOf(page, body.size)));
  const words = wordsOf(left.flat(2).map(({ text }) => text));
  const paragraphs = paragraphsOf(blocks, body, words);
  const text = paragraphs.map(markdownOf).join("\n\n");
  const heads = furniture.map((row) => row.map((piece) => piece.text).join(" "));
  const said = { title: value("Title"), author: value("Author"), language: value("Language") };
  const about = aboutDocument(
    { ...said, made: dayOfPdf(value("CreationDate")) },
    { text, heads, title: largest(paragraphs) },
  );
  return draftOf(about, text);
}

/** The largest heading of the beginning. */
function largest(paragraphs: readonly Paragraph[]): string | null {
  const headings = paragraphs
    .slice(0, 12)
    .filter(({ kind, text }) => kind === "heading" && text.length <= 300);
  return headings.toSorted((a, b) => b.size - a.size)[0]?.text ?? null;
}

/** "D:20250314101500+01'00'" */
function dayOfPdf(written: string | null): string | null {
  const digits = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(written ?? "");
  return digits === null ? null : `${digits[1]}-${digits[2]}-${digits[3]}`;
}

/** Pages without letters are pictures of pages; letters that are none come of fonts that do not say what they show. */
function checkLetters(pages: readonly (readonly Row[])[]): void {
  const text = pages
    .flat(2)
    .map((piece) => piece.text)
    .join("");
  if (text.replace(/\P{L}/gu, "").length < LEAST_LETTERS) {
    const garbled = text.length >= LEAST_LETTERS && /[\p{Co}\p{Cc}\uFFFD]/u.test(text);
    throw new RefusedArticle(
      garbled ? GARBLED : "has no text layer (its pages are pictures); run it through OCR and import that",
    );
  }
  const lost = text.replace(/[^\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu, "").length;
  if (lost > text.length / 10) throw new RefusedArticle(GARBLED);
}

/** The size of most letters, and the distance of most lines. */
function bodyOf(pages: readonly (readonly Row[])[]): Body {
  const size = mostOf(pages.flat(2).map((piece) => [Math.round(piece.size * 2) / 2, piece.text.length]));
  const own = ({ size: other }: { readonly size: number }) => Math.abs(other - size) < 0.6;
  const steps = pages.flatMap((rows) => {
    const ys = rows
      .flat()
      .filter(own)
      .map(({ y }) => y)
      .toSorted((a, b) => a - b);
    return ys.slice(1).map((y, index) => Math.round((y - (ys[index] ?? 0)) * 2) / 2);
  });
  const near = steps.filter((step) => step > 0.8 * size && step < 2.6 * size);
  return { size, leading: mostOf(near.map((step) => [step, 1])) || 1.2 * size };
}

function mostOf(weighted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function markdownOf({ kind, text }: Paragraph, index: number): string {
  if (kind === "heading") return `${index === 0 ? "#" : "##"} ${text}`;
  if (kind === "item") return text.replace(/^[•‣◦▪●○■·–*-]\s+/u, "- ");
  return kind === "table" ? text : shownLine(text);
}

const LEAST_LETTERS = 20;
const GARBLED = "has letters that cannot be read (its fonts do not say what they show); run it through OCR";

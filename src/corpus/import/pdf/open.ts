import { RefusedArticle } from "../../../articles/refused.ts";
import { LIMITS } from "../limits.ts";

/** A stretch of letters set in one go; `y` counts downwards, in points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

export interface Document {
  readonly pages: readonly Page[];
  /** What the file says of itself: "Title", "Author", "CreationDate". */
  readonly info: Readonly<Record<string, unknown>>;
}

/** Opens a PDF and gives what is set on its pages. Throws a {@link RefusedArticle} that names why it cannot. */
export async function openPdf(bytes: Uint8Array): Promise<Document> {
  const tail = Buffer.from(bytes.subarray(-TAIL_BYTES)).toString("latin1");
  if (!/startxref|%%EOF/.test(tail)) {
    throw new RefusedArticle("is a PDF that is cut short: its end is missing; fetch it again");
  }
  const { getDocumentProxy } = await import("unpdf");
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      // Nothing in a document is run, drawn or fetched.
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    try {
      if (document.numPages > LIMITS.pages) {
        throw new RefusedArticle(
          `has ${document.numPages} pages; at most ${LIMITS.pages} are read, split it into several files`,
        );
      }
      const { info } = await document.getMetadata();
      const pages: Page[] = [];
      let runs = 0;
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        pages.push(await pageOf(page));
        page.cleanup();
        runs += pages.at(-1)?.runs.length ?? 0;
        if (runs > MAX_RUNS) throw new RefusedArticle("has more pieces of text than are read; split it");
      }
      return { pages, info: { ...info } };
    } finally {
      await document.destroy();
    }
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What is used of a page as pdf.js gives it; the package's own types do not resolve. */
interface PageProxy {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getTextContent(): Promise<{
    items: ({ str: string; width: number; transform: number[] } | { type: string })[];
  }>;
}

async function pageOf(page: PageProxy): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item): Run[] => {
    if (!("str" in item) || item.str === "") return [];
    const [a, b, c, d, x, y] = multiplied(transform, item.transform);
    const size = Math.hypot(c, d);
    // Text on its side is a stamp in the margin or the label of an axis.
    if (size === 0 || Math.abs(b) > 0.1 * Math.abs(a) || a <= 0) return [];
    if (x < -size || x > width || y < 0 || y > height + size) return [];
    return [{ text: item.str, x, y, width: item.width, size }];
  });
  return { width, height, runs };
}

type Matrix = readonly [number, number, number, number, number, number];

function multiplied(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function refusalOf(error: unknown): unknown {
  if (error instanceof RefusedArticle || !(error instanceof Error)) return error;
  if (error.name === "PasswordException") {
    return new RefusedArticle("is an encrypted PDF; save it without its password");
  }
  return new RefusedArticle(`is no readable PDF: ${error.message.split("\n")[0]?.slice(0, 120)}`);
}

/** Some writers put a little of their own behind the end. */
const TAIL_BYTES = 4_096;

/** A book of 1,000,000 characters, every letter of it set alone. */
const MAX_RUNS = 1_000_000;

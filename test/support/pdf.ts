import { deflateSync } from "node:zlib";

/** A line on a page: `x` and `y` from the page's lower left corner, in points. */
export interface Set {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** What else a PDF may have. */
export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** More of the trailer, such as an /Encrypt. */
  readonly trailer?: string;
  /** Replaces each page's content by these bytes, packed already. */
  readonly packed?: Uint8Array;
}

/** Writes a PDF of pages of lines in Helvetica, whose letters are half as wide as high, more or less. */
export function pdfOf(pages: readonly (readonly Set[])[], options: PdfOptions = {}): Uint8Array {
  const kids = pages.map((_page, index) => `${4 + 2 * index} 0 R`).join(" ");
  const objects: (string | { head: string; bytes: Uint8Array })[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  for (const [index, page] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    const bytes = options.packed ?? deflateSync(Buffer.from(page.map(shownAs).join("\n"), "latin1"));
    objects.push({ head: `/Filter /FlateDecode /Length ${bytes.length}`, bytes });
  }
  const info = Object.entries(options.info ?? {}).map(([key, value]) => `/${key} (${escaped(value)})`);
  objects.push(`<< ${info.join(" ")} >>`);
  return assembled(objects, `/Info ${objects.length} 0 R ${options.trailer ?? ""}`);
}

/** Sets lines one below the other, as a column of text is. */
export function column(lines: readonly string[], { x = 72, y = 700, size = 10, step = 12 } = {}): Set[] {
  return lines.map((text, index) => ({ text, x, y: y - index * step, size }));
}

function assembled(
  objects: readonly (string | { head: string; bytes: Uint8Array })[],
  trailer: string,
): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  const add = (part: Uint8Array | string) => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    add(`${index + 1} 0 obj\n`);
    if (typeof object === "string") add(object);
    else {
      add(`<< ${object.head} >>\nstream\n`);
      add(object.bytes);
      add("\nendstream");
    }
    add("\nendobj\n");
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const xref = at;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`);
  return Buffer.concat(parts);
}

function shownAs({ text, x, y, size = 10 }: Set): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}

import { type Block, blocksOf } from "./pages/blocks.ts";
import { openDom } from "./pages/dom.ts";
import { toMarkdown } from "./pages/markdown.ts";

/** Gives HTML that is an article's text and nothing else as Markdown, its tables as tables. Nothing of it runs. */
export async function markdownOf(html: string): Promise<string> {
  const dom = await openDom(html, null);
  try {
    const { body } = dom.document;
    const blocks = body === null ? [] : blocksOf(body);
    return piecesOf(blocks)
      .map((piece) => (piece.rows === null ? toMarkdown(piece.blocks) : tableOf(piece.rows)))
      .join("\n\n");
  } finally {
    dom.close();
  }
}

interface Piece {
  readonly blocks: Block[];
  /** The cells of a table, row by row; null for what is none. */
  readonly rows: string[][] | null;
}

/** Parts what is in each table from what stands before and after it. */
function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: { blocks: Block[]; table: unknown }[] = [];
  for (const block of blocks) {
    const table = block.kind === "caption" ? null : block.element.closest("table");
    const last = pieces.at(-1);
    if (last !== undefined && last.table === table) last.blocks.push(block);
    else pieces.push({ blocks: [block], table });
  }
  return pieces.map(({ blocks: own, table }) => ({ blocks: own, rows: table === null ? null : rowsOf(own) }));
}

/** Gives the rows of a table of data; null where a table only arranges text on a page. */
function rowsOf(cells: readonly Block[]): string[][] | null {
  const texts = new Map<unknown, string>();
  for (const { element, text } of cells) {
    const cell = element.closest("td,th");
    texts.set(
      cell,
      [texts.get(cell), text.replace(/\s+/g, " ")].filter((part) => part !== undefined).join(" "),
    );
  }
  const rows = [...new Set(cells.map(({ element }) => element.closest("tr")))].map((row) =>
    [...(row?.children ?? [])].map((cell) => texts.get(cell) ?? ""),
  );
  const isData =
    rows.length > 1 && rows.every((row) => row.length > 1 && row.every((cell) => cell.length <= CELL_CHARS));
  return isData ? rows : null;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(head.map(() => "---")), ...rest.map(line)].join("\n");
}

/** A longer cell is a paragraph. */
const CELL_CHARS = 200;

import { basename, extname } from "node:path";
import { MAX_TEXT_CHARS } from "../../articles/article.ts";
import { RefusedArticle } from "../../articles/refused.ts";
import { type Draft, draftOf } from "./draft.ts";
import { tableRow, tableRule } from "./table-lines.ts";

/** A row's cells, and what people should know of how they were read. */
export interface Row {
  readonly cells: readonly string[];
  readonly note?: string;
}

/** A table whose rows are no articles, as it is read: all of it is one article. */
export interface TableDraft {
  /** Takes a row in. Throws a {@link RefusedArticle} where the table is too long, or a cell holds a whole text. */
  add(row: Row): void;
  /** Gives the article. Throws a {@link RefusedArticle} where there is no row. */
  draft(): Draft;
}

/** Starts a table with the names of its columns. It is called as its file is: `loot-table.csv` is "loot table". */
export function createTable({ cells: columns, note }: Row, file: string | null): TableDraft {
  const lines = [tableRow(columns), tableRule(columns.length)];
  let chars = 0;
  let told = note;
  return {
    add({ cells, note: own }) {
      told ??= own;
      if (cells.some((cell) => cell.length > MAX_CELL_CHARS))
        throw new RefusedArticle(
          'has whole texts in a column with another name; call that column "text", and each row is an article',
        );
      if (cells.every((cell) => cell.trim() === "")) return;
      const line = tableRow(columns.map((_, at) => cells[at] ?? ""));
      chars += line.length + 1;
      if (chars > MAX_CHARS)
        throw new RefusedArticle(
          `is a table of more than ${MAX_CHARS.toLocaleString("en")} characters; split it`,
        );
      lines.push(line);
    },
    draft() {
      if (lines.length === 2) throw new RefusedArticle("is a table without rows");
      const title = file === null ? null : nameOf(file);
      const draft = draftOf(title === null ? {} : { title }, lines.join("\n"));
      return {
        ...draft,
        ...(title === null ? {} : { stated: { ...draft.stated, inferred: ["title"] } }),
        ...(told === undefined ? {} : { note: told }),
      };
    },
  };
}

/** Longer cells are paragraphs. */
const MAX_CELL_CHARS = 1_000;

/** An article has no more, and its front matter wants some room. */
const MAX_CHARS = MAX_TEXT_CHARS - 10_000;

function nameOf(file: string): string | null {
  const name = basename(file, extname(file))
    .replace(/[\s_-]+/gu, " ")
    .trim();
  return name === "" ? null : name;
}

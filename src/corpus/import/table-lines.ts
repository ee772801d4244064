/** Gives a row of a Markdown table. A line break in a cell would end its row, and a bar its cell. */
export function tableRow(cells: readonly string[]): string {
  const shown = cells.map((cell) =>
    cell
      .trim()
      .replace(/\s+/gu, " ")
      .replaceAll("|", String.raw`\|`),
  );
  return `| ${shown.join(" | ")} |`;
}

/** Gives the line below the names of a Markdown table's columns. */
export function tableRule(columns: number): string {
  return `|${" --- |".repeat(columns)}`;
}

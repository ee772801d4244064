import { type DomElement, type DomNode, isElement, TEXT_NODE } from "./dom.ts";

/** A paragraph, heading, item or cell of a page: the text between two block borders. */
export interface Block {
  /** White space collapsed; a line break of the page is a newline. */
  readonly text: string;
  readonly kind: BlockKind;
  /** The level of a heading, the depth of an item, else 0. */
  readonly level: number;
  /** The number of an item of a numbered list; null for other blocks. */
  readonly number: number | null;
  /** The block element that holds the text. */
  readonly element: DomElement;
  /** Characters of the text that are in links. */
  readonly linkChars: number;
}

export type BlockKind = "paragraph" | "heading" | "item" | "quote" | "caption" | "cell" | "code";

/** Gives the blocks under an element, in the order of the page. */
export function blocksOf(root: DomElement): Block[] {
  const walk: Walk = { blocks: [], text: "", holder: root, tables: new Map() };
  visit(root, walk, OUTSIDE);
  flush(walk, OUTSIDE);
  return walk.blocks;
}

interface Walk {
  readonly blocks: Block[];
  /** What has been read since the last border. */
  text: string;
  holder: DomElement;
  /** Which of the tables so far are of data: each of their cells asks. */
  readonly tables: Map<DomElement, boolean>;
}

/** What the elements around a text say of it. */
interface Around {
  readonly kind: BlockKind;
  readonly level: number;
  readonly number: number | null;
  readonly isLink: boolean;
}

const OUTSIDE: Around = { kind: "paragraph", level: 0, number: null, isLink: false };

function visit(element: DomElement, walk: Walk, around: Around): void {
  const list = element.localName === "ol" ? openList(element) : null;
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT_NODE) addText(child, walk, around);
    else if (isElement(child)) {
      const isItem = child.localName === "li";
      const number = isItem ? (list?.(child) ?? null) : around.number;
      visitElement(child, walk, { ...around, number });
    }
  }
}

/** Gives what tells the number of each item of a list, one after the other, as a page shows it; null for one below 0. */
function openList(list: DomElement): (item: DomElement) => number | null {
  const step = list.hasAttribute("reversed") ? -1 : 1;
  const count = () => Array.from(list.children).filter(({ localName }) => localName === "li").length;
  let next = numberIn(list, "start") ?? (step === 1 ? 1 : count());
  return (item) => {
    const number = numberIn(item, "value") ?? next;
    next = number + step;
    return number < 0 ? null : number;
  };
}

/** Markdown's numbers have at most nine figures. */
function numberIn(element: DomElement, name: string): number | null {
  const written = /^\s*(-?\d{1,8})(?!\d)/.exec(element.getAttribute(name) ?? "")?.[1];
  return written === undefined ? null : Number(written);
}

function visitElement(element: DomElement, walk: Walk, around: Around): void {
  const name = element.localName;
  if (SKIPPED.has(name)) return;
  if (name === "br") {
    walk.text += "\n";
    return;
  }
  const inside = within(element, around, walk.tables);
  if (INLINE.has(name)) {
    visit(element, walk, name === "a" ? { ...inside, isLink: true } : inside);
    return;
  }
  flush(walk, around);
  const { holder } = walk;
  walk.holder = element;
  visit(element, walk, inside);
  flush(walk, inside);
  walk.holder = holder;
}

function within(element: DomElement, around: Around, tables: Map<DomElement, boolean>): Around {
  const name = element.localName;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) return { ...around, kind: "heading", level: Number(heading) };
  if (name === "blockquote") return { ...around, kind: "quote" };
  if (name === "figcaption" || name === "caption") return { ...around, kind: "caption" };
  if (name === "pre") return { ...around, kind: "code" };
  if (name === "td" || name === "th") {
    const table = element.closest("table");
    if (table === null) return around;
    const known = tables.get(table) ?? isData(table);
    tables.set(table, known);
    return known ? { ...around, kind: "cell" } : around;
  }
  // What has a heading of its own is a chapter, however it is listed.
  if (name === "li" && element.querySelector("h1, h2, h3, h4, h5, h6") !== null) return around;
  if (name === "li") return { ...around, kind: "item", level: around.kind === "item" ? around.level + 1 : 1 };
  return around;
}

/** Tells whether a table is of data, not one that arranges the page. */
function isData(table: DomElement): boolean {
  // Word puts the text of a cell into one paragraph.
  if (table.querySelector("table, div, h1, h2, h3, ul, form, img, p + p") !== null) return false;
  const rows = Array.from(table.querySelectorAll("tr"), ({ children }) => children.length);
  // A table may have more rows than a call takes arguments.
  const columns = rows.reduce((most, count) => Math.max(most, count), 0);
  return (
    rows.length >= 2 &&
    columns >= 2 &&
    (table.textContent ?? "").length < rows.length * columns * LONGEST_CELL
  );
}

/** Cells with more, on average, are columns of text. */
const LONGEST_CELL = 120;

function addText(node: DomNode, walk: Walk, { isLink, kind }: Around): void {
  // What is set as it was typed has its lines.
  const spaces = kind === "code" ? SPACES_OF_A_LINE : SPACES;
  const text = (node.textContent ?? "").replace(LINK_MARKS, "").replace(spaces, " ");
  walk.text += isLink ? `${LINK_START}${text}${LINK_END}` : text;
}

/** Ends a block. Two line breaks are a paragraph's border, as old pages write it. */
function flush(walk: Walk, around: Around): void {
  const { text, holder } = walk;
  walk.text = "";
  if (text.trim() === "") return;
  const { kind, level, number } = around;
  for (const piece of text.split(/\n[ \n]*\n/)) {
    const linkChars = linkCharsIn(piece);
    const shown = tidy(piece);
    if (shown !== "") walk.blocks.push({ text: shown, kind, level, number, element: holder, linkChars });
  }
}

/** Link text is marked while a block is read, so that each of its pieces knows its own; a page's own such letters go. */
const LINK_START = "\uE000";
const LINK_END = "\uE001";
const LINK_MARKS = /[\uE000\uE001]/g;

function linkCharsIn(text: string): number {
  let sum = 0;
  for (const [, inner = ""] of text.matchAll(/\uE000([^\uE001]*)\uE001/g)) sum += inner.trim().length;
  return sum;
}

function tidy(text: string): string {
  return text
    .replace(LINK_MARKS, "")
    .replace(INVISIBLE, "")
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** White space that a page shows as one space. The no-break space is a space to a reader. */
const SPACES = /[\s\u00A0\u2028\u2029]+/g;
const SPACES_OF_A_LINE = /[^\S\n]+/g;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

const SKIPPED = new Set(
  "script style title noscript template svg math canvas iframe object embed audio video map select option textarea input button datalist dialog head meta link img picture source track progress meter".split(
    " ",
  ),
);
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr amp-fit-text".split(
    " ",
  ),
);

import { RefusedArticle } from "../../../articles/refused.ts";
import { decode } from "../../../articles/decode.ts";
import type { Archive } from "./zip.ts";

/** Gives a part of a document as XML. Throws a {@link RefusedArticle} where it declares entities, or is none. */
export function xmlOf(archive: Archive, name: string): string | null {
  const bytes = archive.read(name);
  if (bytes === null) return null;
  const xml = decode(bytes);
  checkEntities(xml);
  return xml;
}

/** Throws a {@link RefusedArticle} where XML declares entities: they are how a small text becomes a huge one. */
export function checkEntities(xml: string): void {
  if (/<!ENTITY\b/i.test(xml)) throw new RefusedArticle("declares XML entities, which are not expanded");
}

/** Gives the text of the first element of this name: "dc:title". */
export function elementText(xml: string, name: string): string | null {
  const content = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1];
  const text = content === undefined ? "" : plain(content).replace(/\s+/g, " ").trim();
  return text === "" ? null : text.slice(0, 500);
}

/** Gives the value of an attribute of a tag, as it was before it was escaped. */
export function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value === null ? null : plain(value[1] ?? value[2] ?? "");
}

function plain(escaped: string): string {
  return escaped.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, number, name) => {
      if (typeof name === "string") return NAMED[name.toLowerCase()] ?? whole;
      const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(number);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

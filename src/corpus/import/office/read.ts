import { RefusedArticle } from "../../../articles/refused.ts";
import type { Draft } from "../draft.ts";
import { readDocx } from "./docx.ts";
import { readEpub } from "./epub.ts";
import { openZip } from "./zip.ts";

/** Gives the drafts of a document or book that is a zip archive. Throws a {@link RefusedArticle} for other archives. */
export async function readArchive(bytes: Uint8Array): Promise<Draft[]> {
  const archive = openZip(bytes);
  const { names } = archive;
  if (names.has("word/document.xml")) return [await readDocx(bytes, archive)];
  if (names.has("META-INF/container.xml")) return readEpub(archive);
  if (names.has("xl/workbook.xml")) throw new RefusedArticle("is a spreadsheet; export it as CSV");
  if (names.has("ppt/presentation.xml")) throw new RefusedArticle("is a presentation; save it as .pdf");
  if (names.has("content.xml")) {
    throw new RefusedArticle("is an OpenDocument file; save it as .docx or .pdf");
  }
  throw new RefusedArticle("is a zip archive and no document; unpack it first");
}

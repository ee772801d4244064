import { RefusedArticle } from "../../../articles/refused.ts";
import { aboutDocument } from "../about.ts";
import { type Draft, draftOf } from "../draft.ts";
import { markdownOf } from "../markup.ts";
import { elementText, xmlOf } from "./xml.ts";
import type { Archive } from "./zip.ts";

/** Gives the draft of a Word document: headings, paragraphs, lists, tables and notes, and what it says of itself. */
export async function readDocx(bytes: Uint8Array, archive: Archive): Promise<Draft> {
  // What is read here within its limits is what mammoth reads after it.
  for (const name of archive.names) if (/\.(?:xml|rels)$/i.test(name)) xmlOf(archive, name);
  const { convertToHtml, images } = (await import("mammoth")).default;
  const { value: html } = await convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      externalFileAccess: false,
      convertImage: images.imgElement(async () => ({ src: "" })),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
    },
  ).catch((cause: unknown) => {
    throw new RefusedArticle("is a Word document that is damaged; open it in Word and save it anew", {
      cause,
    });
  });
  const text = await markdownOf(html.replace(NOTE_MARKS, ""));
  if (text === "") throw new RefusedArticle("is a Word document without text");
  const core = xmlOf(archive, "docProps/core.xml") ?? "";
  const said = {
    title: elementText(core, "dc:title"),
    author: elementText(core, "dc:creator"),
    language: elementText(core, "dc:language"),
    made: elementText(core, "dcterms:created"),
  };
  return draftOf(aboutDocument(said, { text, heads: [] }), text);
}

/** The marks that point to notes and back, which would stand in the middle of a quote; the notes themselves stay. */
const NOTE_MARKS =
  /<sup><a href="#[\w-]*(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>|<a href="#[\w-]*(?:foot|end)note-ref-\d+">↑<\/a>/g;

import { type Draft, draftOf } from "../draft.ts";
import type { ParseRequest } from "../parser.ts";
import { decodePage } from "./charset.ts";
import { readPage } from "./page.ts";

/** Gives the draft of a web page, fetched or saved. Throws a RefusedArticle where the page has no article. */
export async function draftOfPage({ bytes, address, charset }: ParseRequest): Promise<Draft> {
  const { text, ...fields } = await readPage(decodePage(bytes, charset), { url: address });
  return draftOf({ ...fields }, text);
}

/** The thread that reads documents: whatever they do to it, the process lives on. */
import { parentPort } from "node:worker_threads";
import { RefusedArticle } from "../../articles/refused.ts";
import type { Draft } from "./draft.ts";
import { parse } from "./parse.ts";
import type { ParseRequest } from "./parser.ts";
import { messageOf } from "../../problem.ts";

/** What became of a document. */
export type Outcome =
  | { readonly kind: "read"; readonly drafts: Draft[] }
  | { readonly kind: "refused"; readonly reason: string };

const port = parentPort!;
port.on("message", (request: ParseRequest) => {
  void outcomeOf(request).then((outcome) => port.postMessage(outcome));
});

async function outcomeOf(request: ParseRequest): Promise<Outcome> {
  try {
    return { kind: "read", drafts: await parse(request) };
  } catch (error) {
    if (error instanceof RefusedArticle) return { kind: "refused", reason: error.message };
    const message = messageOf(error);
    return { kind: "refused", reason: `cannot be read: ${message.split("\n")[0]?.slice(0, 200)}` };
  }
}

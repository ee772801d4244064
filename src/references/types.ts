import type { Metadata } from "../domain.ts";

/** What a reference is made of. */
export type Referenced = Pick<Metadata, "title" | "source" | "author" | "published" | "url"> & {
  readonly id: string;
};

import type { Metadata, Span } from "../domain.ts";

/** A metadata value that the text states, and where. */
export interface Finding extends Span {
  readonly field: keyof Metadata;
  readonly value: string;
}

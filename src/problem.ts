/** Gives what an error says, and of what is no error the text of it. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

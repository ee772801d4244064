/** Everything that comes from outside has a limit; one place for those of importing. */
export const LIMITS = {
  /** A file that is one article. */
  fileBytes: 32 * 1024 * 1024,
  /** A feed: long ones have 5 MB. */
  feedBytes: 8 * 1024 * 1024,
  /** Files of many articles are read as streams. */
  recordsBytes: 1024 * 1024 * 1024,
  /** One line of them: a text of 1,000,000 characters, every one of them escaped. */
  recordBytes: 8 * 1024 * 1024,
  /** After so many unreadable lines the fault is the file's. */
  refusedRecords: 20,
  /** Files of one folder. */
  files: 100_000,
  /** What a document, a book or an archive may unpack to, and how many parts it may have. */
  unpackedBytes: 64 * 1024 * 1024,
  parts: 5_000,
  /** A long book. */
  pages: 2_000,
  /** Entries of one feed. */
  entries: 1_000,
  /** How long a document may take to be read, and by how much the process may grow meanwhile. */
  parseMs: 60_000,
  growthBytes: 320 * 1024 * 1024,
  heapMegabytes: 288,
} as const;

/** Gives bytes in words: "32 MB". */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

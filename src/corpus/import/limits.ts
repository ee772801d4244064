/** Everything that comes from outside has a limit; one place for those of importing. */
export const LIMITS = {
  /** A page, a document or a feed; the longest news pages have some 5 MB. */
  fileBytes: 32 * 1024 * 1024,
  /** A page's markup, before it becomes a tree ten times as large. */
  htmlBytes: 10 * 1024 * 1024,
  /** Files of many articles are read as streams. */
  recordsBytes: 1024 * 1024 * 1024,
  /** One line of them: a text of 1,000,000 characters, every one of them escaped. */
  recordBytes: 8 * 1024 * 1024,
  /** After so many unreadable lines the fault is the file's. */
  refusedRecords: 20,
  /** Files of one folder. */
  files: 100_000,
  /** Time for reading one document or page. */
  parseMs: 30_000,
  /** Memory of the thread that reads documents and pages. */
  parserHeapMb: 320,
  /** What the whole process may have before that thread is ended. */
  processBytes: 560 * 1024 * 1024,
  /** What a document may unpack to, and how many parts it may have. */
  unpackedBytes: 64 * 1024 * 1024,
  archiveEntries: 5_000,
  pdfPages: 2_000,
  feedEntries: 1_000,
  /** Elements of a page, and how deep they may be nested. */
  elements: 100_000,
  depth: 400,
  /** Fetching: the whole time, the time without a byte, redirects, bytes on the wire and after decompression. */
  fetchMs: 30_000,
  idleMs: 10_000,
  redirects: 5,
  wireBytes: 16 * 1024 * 1024,
  fetchedBytes: 32 * 1024 * 1024,
} as const;

/** Gives bytes in words: "32 MB". */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

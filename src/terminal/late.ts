import type { Library } from "../domain.ts";

/** Gives a library that is opened when it is first asked for something: most conversations never do. */
export function lateLibrary(open: () => Promise<{ readonly library: Library; close(): Promise<void> }>): {
  readonly library: Library;
  close(): Promise<void>;
} {
  let opened: ReturnType<typeof open> | null = null;
  const library = async () => {
    opened ??= open();
    try {
      return (await opened).library;
    } catch (error) {
      // What could not be opened may be mended while the conversation goes on.
      opened = null;
      throw error;
    }
  };
  return {
    library: {
      status: async () => (await library()).status(),
      articles: async () => (await library()).articles(),
      collections: async () => (await library()).collections(),
      add: async (given, progress) => (await library()).add(given, progress),
      remove: async (articles) => (await library()).remove(articles),
      refresh: async (article, progress) => (await library()).refresh(article, progress),
      undo: async (id) => (await library()).undo(id),
      bind: async (wanted) => (await library()).bind(wanted),
    },
    async close() {
      // Who asked for what cannot be opened was told so.
      await (await opened?.catch(() => null))?.close();
    },
  };
}

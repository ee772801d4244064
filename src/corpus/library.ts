import { stat } from "node:fs/promises";
import type { Changed, Library, LibraryStatus, Refusal, Unchanged, Visitor } from "../domain.ts";
import { collectionsOf, LOOSE } from "../seen.ts";
import { binding } from "./binding.ts";
import { commit, type Counter, type LibraryOptions, recover } from "./commit.ts";
import { fileOfArticle } from "./file.ts";
import { gather, type Importing, sweepLobbies } from "./gather.ts";
import { COLLECTION } from "./import/slug.ts";
import { folderOfPath, type Rights, rightsOf } from "./rights.ts";
import { undo } from "./undo.ts";
import { isMistake, whyUnwritten } from "./unwritten.ts";
import { type FileStep, openVault } from "./vault.ts";

/** Gives each visitor the library as it is theirs. */
export interface Libraries {
  of(visitor: Visitor): Library;
  /** Gives the library of the person at this machine; relative paths are relative to where they stand. */
  here(visitor: Visitor, standing: string): Library;
  /**
   * Takes back what processes began and did not finish, and deletes what no change needs any more; tells whether
   * anything was taken back.
   */
  recover(): Promise<boolean>;
}

/** Opens the library over a corpus. Changes are made one after another, each whole or not at all. */
export function openLibraries(options: LibraryOptions & { readonly importing: Importing }): Libraries {
  const [root = ""] = options.paths;
  const vault = openVault(root);
  let working: Promise<unknown> = Promise.resolve();
  const recovering = () => recover(options.journal, vault);
  const inTurn = async (work: () => Promise<Changed>): Promise<Changed> => {
    const turn = working.then(async () => {
      const why = await whyNoFolder(options.paths);
      if (why !== null) return { unchanged: { reason: "no folder" as const, why } };
      await recovering();
      const changed = await work();
      // Only now that the turn to import is given back: a look waits for what was dropped into the folder, and that
      // waits for its own turn.
      // A look that fails is told of where the articles are followed; the change is made.
      if (hasFiles(changed)) await options.corpus.refresh().catch(() => {});
      return changed;
    });
    working = turn.catch(() => {});
    return turn.catch((error: unknown) => {
      // A mistake of ours is no state of the disk: whoever serves the request says so.
      if (isMistake(error)) throw error;
      options.failed?.(error);
      return { unchanged: { reason: "cannot be written" as const, why: whyUnwritten(error, root) } };
    });
  };
  const of = (visitor: Visitor, standing: string | null): Library =>
    libraryOf({ ...options, root, vault, visitor, standing, inTurn }, options.importing);
  return {
    of: (visitor) => of(visitor, null),
    here: of,
    async recover() {
      const isChanged = await recovering();
      await vault.sweep(options.journal.steps(), options.clock.now());
      await sweepLobbies(options.uploads, options.clock.now());
      return isChanged;
    },
  };
}

function hasFiles(changed: Changed): boolean {
  return "change" in changed && changed.change?.steps.some(({ kind }) => kind === "file") === true;
}

function libraryOf(counter: Counter, importing: Importing): Library {
  const { corpus, journal, visitor, standing } = counter;
  const isOperator = standing !== null || counter.operators.some((id) => visitor.place === `guild:${id}`);
  const rights = () =>
    rightsOf(visitor, {
      bindings: journal.bindings,
      engine: corpus.engine(),
      isOperator,
      isMachine: standing !== null,
    });
  return {
    status: async () => status(counter, rights()),
    articles: async () => changeable(counter, rights()),
    collections: async () => rights().bindable,
    add: (given, progress) =>
      counter.inTurn(async () => {
        const target = targetOf(given.collection, { ...rights(), isOperator });
        if ("unchanged" in target) return target;
        return gather({ ...given, folder: target.folder, kind: "add" }, { ...counter, importing, progress });
      }),
    remove: (articles) => counter.inTurn(async () => remove(articles, counter, rights())),
    refresh: async (article, progress) => {
      if (article === null) {
        await corpus.refresh();
        return { change: null, outcomes: [] };
      }
      return counter.inTurn(async () => {
        const row = changeable(counter, rights()).find(({ id }) => id === article);
        if (row === undefined) return { unchanged: { reason: "no such article", article } };
        const path = await fileOfArticle(counter.root, row);
        if (path === null) return { unchanged: { reason: "not by hand", article } };
        if (row.url === null) return { unchanged: { reason: "no address", article } };
        const wanted = { uploads: [], sources: row.url, folder: row.collection ?? "" };
        return gather({ ...wanted, kind: "refresh", into: path }, { ...counter, importing, progress });
      });
    },
    undo: (id) => counter.inTurn(async () => undo(id, counter, { ...rights(), isOperator })),
    bind: (wanted) => counter.inTurn(async () => binding(wanted, counter, { ...rights(), isOperator })),
  };
}

function changeable({ corpus }: Counter, { scope, mayChange }: Rights) {
  return corpus
    .engine()
    .sources(scope)
    .filter(({ collection }) => mayChange(collection ?? ""));
}

function targetOf(
  wanted: string | null,
  { own, mayChange, isOperator }: Rights & { readonly isOperator: boolean },
): { readonly folder: string } | { readonly unchanged: Unchanged } {
  const folder = wanted === LOOSE ? "" : (wanted ?? (isOperator ? "" : own));
  if (folder === null) return { unchanged: { reason: "operators only" } };
  if (folder !== "" && !COLLECTION.test(folder)) {
    return { unchanged: { reason: "no such collection", collection: folder, there: [] } };
  }
  return mayChange(folder) ? { folder } : { unchanged: { reason: "not yours", collection: wanted ?? LOOSE } };
}

async function remove(articles: readonly string[], counter: Counter, rights: Rights): Promise<Changed> {
  const steps: FileStep[] = [];
  const rows = changeable(counter, rights);
  for (const article of new Set(articles)) {
    const row = rows.find(({ id }) => id === article);
    if (row === undefined) return { unchanged: { reason: "no such article", article } };
    const path = await fileOfArticle(counter.root, row);
    if (path === null) return { unchanged: { reason: "not by hand", article } };
    steps.push({ kind: "file", path, before: await counter.vault.hashOf(path), after: null });
  }
  if (steps.length === 0) return { unchanged: { reason: "no article named" } };
  return { change: await commit({ kind: "remove", steps }, counter), outcomes: [] };
}

function status({ corpus, journal, visitor, standing, paths }: Counter, rights: Rights): LibraryStatus {
  const engine = corpus.engine();
  const names = (rights.scope.collections ?? [...collectionsOf(engine)]).toSorted();
  const rows = engine.sources(rights.scope);
  return {
    collections: names.map((name) => ({
      name: name === "" ? LOOSE : name,
      articles: rows.filter(({ collection }) => (collection ?? "") === name).length,
      mayChange: rights.mayChange(name),
    })),
    refused: standing === null ? refusedIn(names, paths, engine.refusals) : engine.refusals,
    bound: journal.bindings.of(visitor.place),
    channels: journal.bindings.channels(visitor.place),
    changes: journal.latest(standing === null ? visitor.place : null, SHOWN),
  };
}

/** What a reason tells of other places (paths of this machine, articles of other collections) is left out. */
function refusedIn(
  names: readonly string[],
  paths: readonly string[],
  refusals: readonly Refusal[],
): readonly Refusal[] {
  if (paths.length !== 1) return [];
  return refusals
    .filter(({ from }) => !from.startsWith(paths[0]!) && names.includes(folderOfPath(from)))
    .map(({ from, reason }) => {
      return {
        from,
        reason: reason.startsWith("has the id ") ? "has an id that is taken; rename it" : reason,
      };
    });
}

async function whyNoFolder([path, ...others]: readonly string[]): Promise<string | null> {
  if (path === undefined || others.length > 0) return "the articles are read from several places";
  const info = await stat(path).catch(() => null);
  return info !== null && !info.isDirectory() ? "the articles are read from one file" : null;
}

const SHOWN = 5;

import type Database from "libsql";
import type { Bindings, ChangeStep, CorpusChange, Journal } from "../domain.ts";
import type { Seats } from "./seats.ts";
import type { Value, Writer } from "./writer.ts";

/** What a journal is kept with. */
interface JournalOptions {
  readonly writer: Writer;
  readonly seats: Seats;
  /** The time before which finished changes are no longer kept. */
  readonly since: () => number;
}

/** Gives the journal of a database. What is not finished has the seat of the process that began it. */
export function createJournal(
  database: Database.Database,
  { writer, seats, since }: JournalOptions,
): Journal {
  const all = <Row>(sql: string, ...values: Value[]): Row[] =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns are the statement's
    database.prepare(sql).all(...values) as Row[];
  const changes = (where: string, ...values: Value[]) =>
    all<ChangeRow>(`${SELECT} WHERE ${where}`, ...values).map(changeOf);
  return {
    bindings: bindingsOf(all),
    async begin({ id, kind, atMs, who, place, steps, undoes }, person) {
      await writer.write(FINISHED_BEFORE, [since()]);
      await writer.write(
        `INSERT INTO changes (id, kind, at, person, who, place, steps, undoes, process, number)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(number), 0) + 1 FROM changes))`,
        [id, kind, Math.floor(atMs), person, who, place, JSON.stringify(steps), undoes, seats.own()],
      );
    },
    async finish(id) {
      const [change] = changes("id = ?", id);
      // One group of writes is one transaction: the bindings hold as soon as the change is done, and not before.
      await Promise.all([
        ...(change?.steps ?? []).flatMap((step) => (step.kind === "binding" ? [bind(writer, step)] : [])),
        writer.write("UPDATE changes SET process = NULL WHERE id = ?", [id]),
      ]);
    },
    async drop(id) {
      await writer.write("DELETE FROM changes WHERE id = ?", [id]);
    },
    unfinished: () =>
      all<ChangeRow & { process: number }>(`${SELECT} WHERE process IS NOT NULL ORDER BY number DESC`)
        // Asked for between changes: what was begun on this process's own seat was left by an earlier one that had it.
        .filter((row) => !seats.isTaken(row.process))
        .map(changeOf),
    steps: () =>
      all<{ steps: string }>("SELECT steps FROM changes").flatMap(({ steps }): ChangeStep[] =>
        JSON.parse(steps),
      ),
    find: (id) => changes("id = ? AND process IS NULL", id)[0] ?? null,
    latest: (place, limit) =>
      changes(
        "(? IS NULL OR place = ?) AND process IS NULL AND at > ? ORDER BY number DESC LIMIT ?",
        place,
        place,
        since(),
        limit,
      ),
  };
}

/** Deletes the changes that were done before a time, with the names of those who made them. */
export const FINISHED_BEFORE = "DELETE FROM changes WHERE process IS NULL AND at <= ?";

interface ChangeRow {
  readonly id: string;
  readonly kind: CorpusChange["kind"];
  readonly at: number;
  readonly who: string | null;
  readonly place: string;
  readonly steps: string;
  readonly undoes: string | null;
  readonly undone: number;
}

const SELECT = `SELECT *, EXISTS (SELECT 1 FROM changes AS later WHERE later.undoes = changes.id AND later.process IS NULL)
  AS undone FROM changes`;

function changeOf({ id, kind, at, who, place, steps, undoes, undone }: ChangeRow): CorpusChange {
  return { id, kind, atMs: at, who, place, steps: JSON.parse(steps), undoes, isUndone: undone !== 0 };
}

async function bind(writer: Writer, { place, bound, after }: ChangeStep & { kind: "binding" }) {
  if (after === null) {
    await writer.write("DELETE FROM bindings WHERE place = ? AND bound = ?", [place, bound]);
    return;
  }
  await writer.write(
    `INSERT INTO bindings (place, bound, collections) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET collections = excluded.collections`,
    [place, bound, JSON.stringify(after)],
  );
}

function bindingsOf(all: <Row>(sql: string, ...values: Value[]) => Row[]): Bindings {
  const rows = (place: string) =>
    new Map(
      all<{ bound: string; collections: string }>(
        "SELECT bound, collections FROM bindings WHERE place = ?",
        place,
      ).map(({ bound, collections }): [string, readonly string[]] => [bound, JSON.parse(collections)]),
    );
  return {
    of(place) {
      const bound = rows(place);
      const named = (name: string) => bound.get(name) ?? null;
      return { granted: named("granted"), chosen: named("chosen"), own: named("own") };
    },
    channel: (place, channel) => rows(place).get(channel) ?? null,
    channels: (place) => new Map([...rows(place)].filter(([bound]) => /^\d+$/.test(bound))),
    owners: () =>
      new Map(
        all<{ place: string; collections: string }>(
          "SELECT place, collections FROM bindings WHERE bound = 'own'",
        ).flatMap(({ place, collections }) => {
          const names: string[] = JSON.parse(collections);
          return names.map((name): [string, string] => [name, place]);
        }),
      ),
  };
}

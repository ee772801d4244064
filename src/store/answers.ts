import type Database from "libsql";
import type { Answer, KeptAnswer, Suggested, Visitor } from "../domain.ts";
import type { Value, Writer } from "./writer.ts";

/** The answers that a database keeps, for whichever visitor they are asked for. A promise resolves once it is written. */
export interface Answers {
  /** Rejects where it cannot be written. */
  keep(visitor: Visitor, answer: Answer, options: Partial<KeptAnswer["asked"]>): Promise<void>;
  recall(visitor: Visitor, id: string): KeptAnswer | null;
  share(visitor: Visitor, id: string): Promise<boolean>;
  withdraw(visitor: Visitor, id: string): Promise<void>;
  asked(visitor: Visitor, limit: number): readonly Suggested[];
}

/** What answers are kept with. */
interface AnswersOptions {
  readonly writer: Writer;
  readonly now: () => number;
  /** The time from which on answers are no longer given. */
  readonly since: () => number;
}

/** Gives the answers of a database. */
export function createAnswers(database: Database.Database, { writer, now, since }: AnswersOptions): Answers {
  const all = <Row>(sql: string, ...values: Value[]): Row[] =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns are the statement's
    database.prepare(sql).all(...values) as Row[];
  return {
    async keep({ person, place, channel }, answer, options) {
      const { id, outcome, question } = answer;
      const { private: isPrivate = false, article = null, tells = citedIn(answer) } = options;
      await writer.write(
        `INSERT OR REPLACE INTO answers
           (id, place, channel, person, private, outcome, question, folded, answer, article, tells, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          id,
          place,
          channel,
          person,
          Number(isPrivate),
          outcome,
          question,
          fold(question),
          JSON.stringify(answer),
          article,
          JSON.stringify(tells),
          now(),
        ],
      );
    },
    recall({ person, place }, id) {
      const [row] = all<{ answer: string; private: number; article: string | null; tells: string }>(
        `SELECT answer, private, article, tells FROM answers WHERE id = ? AND place = ? AND at > ? AND (person = ? OR private = 0)
         ORDER BY person = ? DESC LIMIT 1`,
        id,
        place,
        since(),
        person,
        person,
      );
      if (row === undefined) return null;
      const answer: Answer = JSON.parse(row.answer);
      const { article, tells } = row;
      return { ...answer, asked: { private: row.private !== 0, article, tells: JSON.parse(tells) } };
    },
    async share({ person, place }, id) {
      const sql =
        "UPDATE answers SET private = 0 WHERE private = 1 AND id = ? AND place = ? AND person = ? AND at > ?";
      return (await writer.write(sql, [id, place, person, since()])) > 0;
    },
    async withdraw({ person, place }, id) {
      const sql = "UPDATE answers SET private = 1 WHERE private = 0 AND id = ? AND place = ? AND person = ?";
      await writer.write(sql, [id, place, person]);
    },
    asked({ place, sees }, limit) {
      const rows = all<{ question: string; folded: string; channel: string; tells: string }>(
        `SELECT question, folded, channel, tells FROM answers
         WHERE place = ? AND outcome = 'answered' AND private = 0 AND at > ? ORDER BY at DESC LIMIT ?`,
        place,
        since(),
        ASKED_READ,
      );
      const latest = new Map<string, Suggested>();
      for (const { question, folded, channel, tells } of rows) {
        // The same question, answered from other articles in another channel, is another one.
        const key = `${folded} ${tells}`;
        if (!latest.has(key) && sees(channel)) latest.set(key, { question, articles: JSON.parse(tells) });
      }
      return [...latest.values()].slice(0, limit);
    },
  };
}

function citedIn({ citations }: Answer): readonly string[] {
  return [...new Set(citations?.map(({ article }) => article))];
}

/** Two ways of typing one question are one: case, white space and closing marks aside. */
function fold(question: string): string {
  return question
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Enough to fill an autocomplete list after repeats and hidden channels are left out. */
const ASKED_READ = 500;

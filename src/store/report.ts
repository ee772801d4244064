import type Database from "libsql";
import type { Answer, AskedQuestion, Report } from "../domain.ts";

/** Which questions are told of: those asked after `from`, of each kind at most so many. */
export interface Told {
  readonly from: number;
  readonly limit: number;
}

/** Gives what was asked over all places and how it went; never who asked. */
export function reportOf(database: Database.Database, told: Told): Report {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns are the statement's
  const count = database
    .prepare("SELECT count(*) AS asked, sum(outcome = 'answered') AS answered FROM answers WHERE at > ?")
    .get(told.from) as { asked: number; answered: number | null };
  const { asked, answered } = { asked: count.asked, answered: count.answered ?? 0 };
  const questions = (outcome: Answer["outcome"], which: string) =>
    questionsOf(database, { outcome, which }, told);
  return {
    asked,
    answered,
    abstained: asked - answered,
    unanswered: questions("abstained", "times > 0 ORDER BY times DESC, wanted DESC"),
    unhelpful: questions("answered", "unhelpful > 0 ORDER BY unhelpful DESC, helpful"),
  };
}

/** Gives each question of an outcome once; its words are those of the row with the greatest `at`. */
function questionsOf(
  database: Database.Database,
  { outcome, which }: { readonly outcome: Answer["outcome"]; readonly which: string },
  { from, limit }: Told,
): AskedQuestion[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns are the statement's
  return database
    .prepare(
      `WITH verdicts AS (
         SELECT id, place, sum(verdict = 'helpful') AS helpful, sum(verdict = 'unhelpful') AS unhelpful,
           sum(verdict = 'wanted') AS wanted
         FROM feedback GROUP BY id, place)
       SELECT question, count(*) AS times, count(DISTINCT person) AS people,
         coalesce(sum(helpful), 0) AS helpful, coalesce(sum(unhelpful), 0) AS unhelpful,
         coalesce(sum(wanted), 0) AS wanted, max(at) AS last
       FROM answers LEFT JOIN verdicts USING (id, place) WHERE outcome = ? AND at > ?
       GROUP BY folded HAVING ${which}, last DESC, question LIMIT ?`,
    )
    .all(outcome, from, limit) as AskedQuestion[];
}

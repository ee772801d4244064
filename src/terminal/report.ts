import { plural } from "../../commands/parts/words.ts";
import type { AskedQuestion, Reply, ReplyBlock, Report } from "../domain.ts";

/** Gives a report for people: what was asked and not answered as a table, then what did not help. */
export function reportReply(report: Report): Reply {
  const { asked, answered, abstained, unanswered, unhelpful } = report;
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: `${plural(asked, "question")}: ${answered} answered, ${abstained} not` },
      ...tableOf("Asked and not answered, the most often asked first:", unanswered, UNANSWERED),
      ...tableOf("Answered, but it did not help:", unhelpful, UNHELPFUL),
      ...(asked === 0 ? [{ kind: "note" as const, text: "Nothing was asked in this time." }] : []),
    ],
    actions: [],
    files: [],
    private: true,
  };
}

/** Gives a report as JSON; times are ISO. `since` is null where nothing older was left out. */
export function reportJson(report: Report, since: number | null): object {
  const dated = (questions: readonly AskedQuestion[]) =>
    questions.map((one) => ({ ...one, last: new Date(one.last).toISOString() }));
  return {
    since: since === null ? null : new Date(since).toISOString(),
    ...report,
    unanswered: dated(report.unanswered),
    unhelpful: dated(report.unhelpful),
  };
}

/** A column of a table: its name, and what stands in it. */
type Column = readonly [string, (one: AskedQuestion) => string];

const LAST: Column = ["Last", ({ last }) => new Date(last).toISOString().slice(0, 10)];
const QUESTION: Column = ["Question", ({ question }) => question];
const PEOPLE: Column = ["People", ({ people }) => String(people)];

const UNANSWERED: readonly Column[] = [
  ["Times", ({ times }) => String(times)],
  PEOPLE,
  ["Wanted", ({ wanted }) => String(wanted)],
  LAST,
  QUESTION,
];

const UNHELPFUL: readonly Column[] = [
  ["👎", ({ unhelpful }) => String(unhelpful)],
  ["👍", ({ helpful }) => String(helpful)],
  PEOPLE,
  LAST,
  QUESTION,
];

function tableOf(
  title: string,
  questions: readonly AskedQuestion[],
  columns: readonly Column[],
): ReplyBlock[] {
  if (questions.length === 0) return [];
  return [
    { kind: "text", text: title },
    {
      kind: "table",
      columns: columns.map(([name]) => name),
      rows: questions.map((one) => columns.map(([, cell]) => cell(one))),
    },
  ];
}

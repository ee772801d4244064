import type { ClaimVerdict, Quote, ReplyBlock, StatementCheck } from "../../src/domain.ts";
import { quoteEach } from "./quote.ts";
import type { Shown } from "./answer.ts";
import { describe } from "./describe.ts";
import { differenceLines } from "./difference.ts";
import { clip, plural } from "./words.ts";

/**
 * Gives the sentences of a text in order, each with its verdict; under those that matter most stands what the
 * articles have, until `room` quotes are shown. The others name their source.
 */
export function statementBlocks(
  statements: readonly StatementCheck[],
  shown: Shown,
  room: number,
): ReplyBlock[] {
  const quoted = new Set(
    statements
      .map((_, at) => at)
      .sort((a, b) => WEIGHT[statements[a]!.verdict] - WEIGHT[statements[b]!.verdict] || a - b)
      .slice(0, room),
  );
  let number = 0;
  const blocks = statements.flatMap((statement, at): ReplyBlock[] => {
    const place = placeOf(statement);
    const [quote] =
      place === undefined
        ? []
        : quoteEach([{ ...place, role: "body", probability: 0, citations: [] }], shown);
    const line = lineOf(statement, at + 1);
    if (quote === undefined) return [{ kind: "text", text: line }];
    if (!quoted.has(at)) return [{ kind: "text", text: `${line} · ${describe(quote.citations[0]!)}` }];
    number += 1;
    return [
      { kind: "text", text: line },
      { ...quote, citations: quote.citations.map((one) => ({ ...one, number })) },
    ];
  });
  return [{ kind: "text", text: tallyOf(statements) }, ...blocks];
}

/** Of a claim that the articles only report, what calls it false tells more than the claim once more. */
function placeOf({ verdict, matches, nearest }: StatementCheck): Quote | undefined {
  const [first, second] = matches;
  const isReported = verdict === "differs" && first?.difference === null;
  return (isReported ? second : undefined) ?? first ?? nearest[0];
}

function lineOf({ verdict, text, matches }: StatementCheck, number: number): string {
  const [first] = matches;
  const difference = first?.difference == null ? [] : differenceLines(first.difference);
  const said = `${number}. ${VERDICTS[verdict]}: “${clip(text.replaceAll(/\s+/gu, " "), TEXT_CHARS)}”`;
  return [said, ...difference.map((line) => clip(line, DIFFERENCE_CHARS))].join("\n");
}

/** Gives "5 sentences: 2 word for word, 1 said otherwise, 2 not in the articles." */
function tallyOf(statements: readonly StatementCheck[]): string {
  const counts = ORDER.map(
    (verdict) => [verdict, statements.filter((one) => one.verdict === verdict).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${COUNTED[verdict]}`);
  return `${plural(statements.length, "sentence")}: ${counts.join(", ")}.`;
}

const VERDICTS: Readonly<Record<ClaimVerdict, string>> = {
  exact: "Word for word",
  altered: "Nearly word for word",
  supported: "In other words",
  differs: "Otherwise in the articles",
  absent: "Not in the articles",
};

const COUNTED: Readonly<Record<ClaimVerdict, string>> = {
  exact: "word for word",
  altered: "nearly word for word",
  supported: "in other words",
  differs: "said otherwise",
  absent: "not in the articles",
};

/** The order in which they are counted. */
const ORDER: readonly ClaimVerdict[] = ["exact", "altered", "supported", "differs", "absent"];

/** What a reader has to see first. */
const WEIGHT: Readonly<Record<ClaimVerdict, number>> = {
  differs: 0,
  altered: 1,
  absent: 2,
  supported: 3,
  exact: 4,
};

const TEXT_CHARS = 160;
const DIFFERENCE_CHARS = 200;

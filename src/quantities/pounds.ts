import type { Numeral } from "./numbers/numeral.ts";
import { wordAt, words, type Reading } from "./reading.ts";

/** Tells whether pounds are money: they weigh unless there are very many, or money is spoken of beside them. */
export function poundsOfMoney(reading: Reading, place: number, numeral: Numeral): boolean {
  if (!/^pounds?$/.test(wordAt(reading, place))) return false;
  // "Bought 3 pounds of flour" weighs, "of which" and "of debt" do not.
  const isOf = wordAt(reading, place + 1) === "of";
  const what = wordAt(reading, place + 2);
  if (isOf && numeral.scale < 1e6 && !MONEY_WORDS.has(what) && !DETERMINED.test(what)) return false;
  if (numeral.scale >= 1e6 && !isOf) return true;
  // "It is replaced for 3 pounds."
  if (wordAt(reading, numeral.from - 1) === "for" && !isOf) return true;
  const [before, after] = [wordsFrom(reading, numeral.from, -1, 5), wordsFrom(reading, place, 1, 3)];
  if (before.some((word) => WEIGHING.test(word))) return false;
  return [...before, ...after].some((word) => MONEY_WORDS.has(word));
}

/** The nearest words of the clause on one side of a place. */
function wordsFrom(reading: Reading, place: number, step: 1 | -1, most: number): string[] {
  const found: string[] = [];
  for (let near = place + step; found.length < most; near += step) {
    const word = wordAt(reading, near);
    if (/^(?:[.;!?]|)$/.test(word)) break;
    found.push(word);
  }
  return found;
}

/** "It weighs 2,000 pounds and costs 500." */
const WEIGHING = /^(?:weigh(?:s|ed|ing|t|ts)?|heav(?:y|ier)|lighter)$/;

const DETERMINED =
  /^(?:which|what|the|this|that|those|these|its|his|her|their|our|my|your|public|taxpayers?)$/;

const MONEY_WORDS = words(`
  £ cost costs costing price prices priced pay paid pays paying worth spend spent spending fine fined
  bill bills sterling earn earned salary wage fee profit revenue sales loan debt saved savings charge
  charged sold bought tax share hire hired rent rented ticket tickets fees fare fares deposit coin coins
  grant refund refunded voucher vouchers discount admission
`);

import { calendarDate } from "../../../articles/day.ts";
import { dayFrom } from "../../../articles/day.ts";

/**
 * Gives the day that a line of a page shows, in the ways that news sites of many languages write it; null where
 * it shows none, or one that is not read alike everywhere (3/4/2015).
 */
export function shownDay(line: string, language: string | null): string | null {
  const full = dayFrom(line);
  if (full?.length === 10) return full;
  return named(line) ?? eastern(line) ?? dotted(line) ?? slashed(line, language);
}

/** Reads "15 septembre 2009", "14. Juni 2018", "Juni 19th, 2018", "9 de enero de 2014". */
function named(line: string): string | null {
  for (const [, first, word = "", second, year] of line.toLowerCase().matchAll(NAMED)) {
    const month = MONTHS.findIndex((names) => names.test(word)) + 1;
    const day = first ?? second;
    if (month > 0 && day !== undefined) return written(year, month, day);
  }
  return null;
}

const NAMED =
  /(?<!\d)(?:(\d{1,2})(?:\.|er|º|ª)?\s+(?:de\s+|d['’]\s?)?)?(\p{L}{3,12})\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th|\.)?,?\s+)?(?:del?\s+)?((?:19|20)\d\d)(?!\d)/gu;

/** The months in English, German, French, Spanish, Portuguese, Italian, Dutch and the Scandinavian languages. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän|janv|januar[iy]?|january|januari|jänner|janvier|enero|ene|janeiro|gennaio|gen)$/,
  /^(?:feb|févr?|februar[iy]?|février|febrero|fevereiro|fev|febbraio)$/,
  /^(?:mar|märz?|mars|march|marzo|março|maart|mrt|marts)$/,
  /^(?:apr|avr|april|avril|abril|abr|aprile)$/,
  /^(?:may|mai|maj|mayo|maio|maggio|mag|mei)$/,
  /^(?:jun|juin|june|juni|junio|junho|giugno|giu)$/,
  /^(?:jul|juil|july|juli|juillet|julio|julho|luglio|lug)$/,
  /^(?:aug|août|aout|august[io]?|agosto|ago|augustus)$/,
  /^(?:sept?|september|septembre|septiembre|setiembre|setembro|settembre|set)$/,
  /^(?:oct|okt|october|oktober|octobre|octubre|outubro|out|ottobre|ott)$/,
  /^(?:nov|november|novembre|noviembre|novembro)$/,
  /^(?:dec|dez|déc|dic|december|dezember|décembre|diciembre|dezembro|dicembre|desember)$/,
];

/** Reads 2018年6月18日 and 2013년 10월 24일. */
function eastern(line: string): string | null {
  const [, year, month, day] =
    /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u.exec(line) ?? [];
  return day === undefined ? null : written(year, Number(month), day);
}

/** Reads 23.01.2019: with dots, the day comes first everywhere. */
function dotted(line: string): string | null {
  const [, day, month, year] = /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/.exec(line) ?? [];
  return day === undefined ? null : written(year, Number(month), day);
}

/** Reads 28/10/2012 where only one of the two can be the month, or the page's language puts the day first. */
function slashed(line: string, language: string | null): string | null {
  const [, a, b, year] = /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?![\d/])/.exec(line) ?? [];
  if (a === undefined || b === undefined) return null;
  const isDayFirst = Number(a) > 12 || (Number(b) <= 12 && language !== null && !/^en\b/i.test(language));
  if (isDayFirst) return written(year, Number(b), a);
  return Number(b) > 12 || a === b ? written(year, Number(a), b) : null;
}

function written(year: string | undefined, month: number, day: string): string | null {
  return calendarDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

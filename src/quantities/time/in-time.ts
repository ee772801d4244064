/**
 * Compares two days as `Array.prototype.sort` wants it, the earlier first. Years before Christ are written
 * "-0053-…": of two, the greater number is the earlier.
 */
export function compareDays(a: string, b: string): number {
  if (!a.startsWith("-") || !b.startsWith("-")) return compare(a, b);
  return compare(yearOf(b), yearOf(a)) || compare(a, b);
}

function yearOf(day: string): string {
  return day.slice(0, day.indexOf("-", 1));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

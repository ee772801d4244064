/** placeholder until names land */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  const plain = !/[^ -~]/.test(lower)
    ? lower
    : lower.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'");
  return plain.replace(/'s?$/u, "");
}

/** Tells whether what a folded word is a kind of goes by a name: "hotel", "films"; a stage, a colour or a word may have none. */
export function goesByName(word: string): boolean {
  return (
    KINDS.has(word) ||
    KINDS.has(word.replace(/e?s$/u, "")) ||
    KINDS.has(word.replace(/s$/u, "")) ||
    KINDS.has(word.replace(/ies$/u, "y"))
  );
}

const KINDS: ReadonlySet<string> = new Set(
  (
    "firm company business shop supermarket chain brand bank hotel hostel pub bar restaurant café cafe bakery brewery shipyard " +
    "school college university academy hospital clinic museum theatre theater cinema gallery library church abbey castle prison " +
    "city town village hamlet suburb borough county country state island lake pond river canal street station airport planet moon " +
    "film movie novel book hymn song opera musical play newspaper magazine website channel podcast " +
    "club team crew band orchestra choir league charity foundation agency university vessel ferry family"
  ).split(" "),
);

/** So long are names that people still read. */
const MAX_SLUG_CHARS = 70;

/** A path has at most 255 bytes a part, of which the day, a number, the version and a temporary name need the others. */
const MAX_SLUG_BYTES = 195;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Gives a file's name, without ending, of a title and a day: `2025-08-19-the-library-opens`; never a path. */
export function slugOf(title: string, published: string | null): string {
  const slug = slugged(title);
  const name = [published, slug].filter((part) => part !== null && part !== "").join("-");
  if (name === "") return "article";
  return DEVICE.test(name) ? `${name}-article` : name;
}

/** Gives words in lower case with hyphens between them: letters and digits, nothing else. */
function slugged(words: string): string {
  const folded = words.slice(0, 500).normalize("NFKD").replace(ACCENTS, "").toLowerCase().normalize("NFC");
  const parts = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let slug = "";
  for (const part of parts) {
    if (slug.length + part.length >= MAX_SLUG_CHARS) break;
    slug += slug === "" ? part : `-${part}`;
  }
  return withinBytes(slug === "" ? (parts[0] ?? "").slice(0, MAX_SLUG_CHARS) : slug);
}

function withinBytes(slug: string): string {
  let cut = slug;
  while (Buffer.byteLength(cut) > MAX_SLUG_BYTES) cut = cut.slice(0, -1);
  return cut.replace(/[\uD800-\uDBFF-]$/, "");
}

/** Marks that a Latin or Greek letter may lose; those of other writings are vowels, or make another letter. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+|['’]/gu;

/** What a collection may be called: a folder of that name is made. */
export const COLLECTION = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,99}$/u;

declare module "wink-porter2-stemmer" {
  /** Gives the Porter2 stem of a lower-case word. */
  export default function stem(word: string): string;
}

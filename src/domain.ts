/**
 * The vocabulary of Footnote: types only, imported by every part and importing none.
 *
 * Every offset is a UTF-16 index into `Article.text`, every span half-open, and
 * `article.text.slice(span.start, span.end)` is exactly the quote.
 */

// ---------------------------------------------------------------- articles

/** A half-open stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a sentence is in its article. Captions and bylines can be cited, and are ranked below the text. */
export type Role = "headline" | "body" | "caption" | "byline";

/** What an article says about itself; null where nobody says. */
export interface Metadata {
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  /** ISO day, `2025-08-19`, or as precise as it is known (`2025-08`, `2025`). */
  readonly published: string | null;
  readonly url: string | null;
  readonly license: string | null;
  readonly language: string | null;
  readonly basedOn: string | null;
}

/** The fields that a question may ask of an article, each answered by a value of its metadata. */
export type MetadataField = "author" | "source" | "published" | "title" | "url";

export type ArticleStatus = "current" | "corrected" | "retracted";

/** A paragraph, heading, caption or byline; what no block covers (navigation, "Read more") is left out. */
export interface Block extends Span {
  readonly role: Role;
  /** True where a newline inside the block is a mere line wrap and not a sentence boundary. */
  readonly wrapped: boolean;
}

/** One stored article: its unaltered text, and what was read from it and its front matter. */
export interface Article extends Metadata {
  /** Its path in the corpus folder without the ending, or the `id` of its JSON line. */
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** SHA-256 of the text, in hexadecimal. */
  readonly version: string;
  readonly collection: string | null;
  readonly status: ArticleStatus;
  /** What the publisher says was corrected, where `status` is "corrected". */
  readonly corrected: string | null;
  /** The articles that this one replaces, by id (in its own folder by name alone) or address. */
  readonly supersedes: readonly string[];
  /** The most characters that an answer may quote of it, where its front matter lowers the limit. */
  readonly quoteMaxChars: number | null;
  readonly sample: boolean;
  /** The metadata fields that were inferred from the text, not stated in the front matter. */
  readonly inferred: readonly (keyof Metadata)[];
  /** Where an inferred or stated metadata value stands in the text. */
  readonly fieldSpans: Readonly<Partial<Record<keyof Metadata, Span>>>;
}

/** One article's sentence: exactly one, trimmed. */
export interface Sentence extends Span {
  /** The article's id. */
  readonly article: string;
  /** Its place among the article's sentences, from 0. */
  readonly index: number;
  /** Its block's place among the article's blocks, from 0. */
  readonly block: number;
  readonly role: Role;
  readonly opensWithPronoun: boolean;
}

/** A word of a text. `term` is what is indexed and matched; empty where the word carries no subject. */
export interface Token extends Span {
  /** The word without case, accents and possessive. */
  readonly folded: string;
  readonly term: string;
  readonly capital: boolean;
}

/** A sentence with what ranking and composing read in it. Token and quantity spans count in the article. */
export interface AnalysedSentence extends Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
}

/** What the index finds: about 100 words on paragraph boundaries. */
export interface Passage extends Span {
  readonly id: string;
  readonly article: string;
  /** The sentences of the article that it holds, `[from, to)` by index. */
  readonly from: number;
  readonly to: number;
}

/** A file or line that could not be read as an article, with the reason for people. */
export interface Refusal {
  readonly from: string;
  readonly reason: string;
}

// ---------------------------------------------------------------- asking

/** What a request may see. An absent field does not limit. */
export interface Scope {
  readonly articles?: readonly string[];
  readonly collections?: readonly string[];
  /** ISO day on which the question is asked: articles published later do not exist for it. */
  readonly asOf?: string;
}

/** The kind of thing that would answer a question. */
export type ExpectedAnswer =
  | "person"
  | "organisation"
  | "place"
  | "date"
  | "duration"
  | "money"
  | "count"
  | "percentage"
  | "measure"
  | "age"
  | "reason"
  | "manner"
  | "quotation"
  | "definition"
  | "description"
  | "boolean"
  | "list"
  | "thing";

/** A term of a question, with the other spellings of it that the articles use. */
export interface QuestionTerm {
  readonly term: string;
  readonly alternatives: readonly string[];
  /** The words as they stand in the question. */
  readonly words: string;
  readonly name: boolean;
}

/** A question, analysed. Spans count from the start of `text`. */
export interface Question {
  readonly text: string;
  readonly expected: ExpectedAnswer;
  /** The noun that the answer is one of ("country" of "In which country …"), folded; null where there is none. */
  readonly focus: string | null;
  /** What is to be found, in order, without stop words, each once. */
  readonly terms: readonly QuestionTerm[];
  readonly tokens: readonly Token[];
  readonly names: readonly Span[];
  readonly quoted: readonly Span[];
  /** The sentence that asks: the last one. What stands before it tells what it is about. */
  readonly asking: Span;
  readonly quantities: readonly Quantity[];
  /** The field of the article's own metadata that is asked for; null for a question about its contents. */
  readonly field: MetadataField | null;
}

/** A passage that a backend found. `sum` is its additive BM25+ score, `matched` its number of question terms. */
export interface Hit {
  readonly passage: string;
  readonly sum: number;
  readonly matched: number;
}

/** A passage as a backend indexes it: the terms as they are to be matched, repeats kept. */
export interface IndexedPassage {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
}

export interface RetrieverQuery {
  /** Each term with its other spellings; a passage that has several of them matches one term. */
  readonly terms: readonly (readonly string[])[];
  readonly limit: number;
  /** Keeps the passages of the articles for which it gives true; absent, all. */
  readonly accept?: (article: string) => boolean;
}

/** Finds passages. Every backend passes `test/contracts/retriever.ts`. */
export interface Retriever {
  readonly size: number;
  /** Gives the best passages first; equal scores in the order of article id, then start. */
  search(query: RetrieverQuery): Promise<readonly Hit[]>;
  /** Tells in how many passages, text and titles, a term stands. */
  frequency(term: string): number;
  /** Gives the indexed terms within a small edit distance of one that is not indexed. */
  similar(term: string): readonly string[];
  add(passages: readonly IndexedPassage[]): void;
  remove(passages: readonly IndexedPassage[]): void;
  /** Gives one with the same passages; what is added to or removed from one is not in the other. Absent, it cannot. */
  copy?(): Retriever;
}

/** A sentence that may answer, with the ranker's score and the probability that it answers. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly score: number;
  readonly probability: number;
}

// ---------------------------------------------------------------- answering

/** A slice of an article: `text` is `article.text.slice(start, end)`. */
export interface Quote extends Span {
  readonly text: string;
  readonly article: string;
}

export interface QuotedSentence extends Quote {
  readonly role: Role;
  readonly probability: number;
  /** Numbers of the citations that support it; empty in `ranked` and `nearest`. */
  readonly citations: readonly number[];
  /** The sentence before, shown for understanding, where this one opens with a pronoun. */
  readonly before?: Omit<Quote, "article">;
}

/** The answer itself, cut from a quote; `start` and `end` are null where only the metadata says it. */
export interface ShortAnswer {
  readonly text: string;
  readonly article: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly field?: MetadataField;
}

export interface Citation {
  readonly number: number;
  readonly article: string;
  readonly version: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly status: ArticleStatus;
  /** What the publisher says was corrected, where it says so. */
  readonly corrected?: string;
  readonly inferred: readonly (keyof Metadata)[];
  /** The metadata field that is cited, where the answer is not a sentence of the text. */
  readonly field?: MetadataField;
  readonly sample?: true;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** Sources that differ in a figure: what each of them says, newest first. */
export interface Difference {
  readonly text: string;
  readonly citations: readonly number[];
}

/** An answer, made once and shown alike on every surface. Its JSON form is the command line's. */
export interface Answer {
  readonly id: string;
  readonly question: string;
  readonly asOf: string | null;
  readonly outcome: "answered" | "abstained";
  /** Probability that the first sentence answers the question. */
  readonly confidence: number;
  readonly short: ShortAnswer | null;
  readonly sentences: readonly QuotedSentence[];
  readonly citations: readonly Citation[];
  readonly support: { readonly articles: number; readonly independent: number | null };
  readonly differ: readonly Difference[] | null;
  readonly nearest: readonly QuotedSentence[];
  /** The question's words that no article in scope has. */
  readonly unmatched: readonly string[];
  readonly elapsedMs: number;
  readonly ranked?: readonly QuotedSentence[];
}

// ---------------------------------------------------------------- quantities and figures

export type QuantityKind =
  | "money"
  | "count"
  | "percent"
  | "duration"
  | "date"
  | "length"
  | "area"
  | "mass"
  | "volume"
  | "temperature"
  | "speed"
  | "energy"
  | "rate"
  | "age"
  | "fraction";

export type Bound = "more than" | "at least" | "less than" | "at most" | "nearly";

/** An amount or a date, read from a text. The span holds the number and its unit, not the bound word. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** In `unit`; null where open. Null for dates. */
  readonly low: number | null;
  readonly high: number | null;
  /** ISO 4217, `%`, `pp`, the English singular of what is counted, minute … year, else UCUM. Null for dates. */
  readonly unit: string | null;
  /** `2014`, `2022-02`, `2025-08-18`; null where it cannot be told, and for amounts. */
  readonly date: string | null;
  /** The days that a date covers, ISO, both included; absent where it cannot be told, and for amounts. */
  readonly from?: string;
  readonly to?: string;
  readonly precision?: Event["precision"];
  readonly bound: Bound | null;
  readonly approximate: boolean;
  readonly polarity: "positive" | "negative";
}

/** One figure as one article states it. */
export interface Mention {
  readonly article: string;
  readonly version: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly date?: string | null;
  readonly bound: Bound | null;
  readonly approximate: boolean;
  readonly polarity: "positive" | "negative";
  readonly said: string | null;
  readonly newest: boolean;
  readonly sentence: Omit<Quote, "article">;
  readonly source: string | null;
  readonly published: string | null;
}

/** A row of the ledger: one figure, with every article that states it. */
export interface Figure {
  readonly kind: QuantityKind;
  readonly text: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit?: string | null;
  readonly date?: string | null;
  readonly about: string;
  readonly agreement: "single" | "agree" | "differ";
  readonly mentions: readonly Mention[];
}

/** What figures or events are asked for: words that their sentences have, and a kind. */
export interface FigureQuery {
  readonly topic?: string;
  readonly kind?: QuantityKind;
}

/** A dated event. `from` is null where it cannot be dated; `to` is null where open. */
export interface Event {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: "day" | "week" | "month" | "season" | "year" | "range";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly article: string;
  readonly sentence: Omit<Quote, "article">;
}

// ---------------------------------------------------------------- the engine's face

export interface AskOptions {
  /** Adds the best sentences, this many, whatever the outcome. */
  readonly ranked?: number;
  readonly id?: string;
  /** What was asked before: a question that cannot stand alone is read with its names and its subject. */
  readonly after?: Before;
}

/** A question that another may lean on, and what answered it. */
export interface Before {
  readonly question: string;
  readonly short: string | null;
  /** True where the person says that the new question follows up; else it is only where it cannot stand alone. */
  readonly explicit: boolean;
}

/** A passage found by words alone. */
export interface FoundPassage extends Quote {
  readonly score: number;
}

/** The forms in which an article is referred to: three manuals of style, and two formats for programs. */
export type ReferenceStyle = "apa" | "mla" | "chicago" | "bibtex" | "csl-json";

/** One article's reference in one style. */
export interface Reference {
  readonly style: ReferenceStyle;
  readonly text: string;
}

/** What the articles say of a claim, the surest first. */
export type ClaimVerdict = "exact" | "altered" | "supported" | "differs" | "absent";

/** A stretch of a claim held against an article: words of both, of the claim alone, or of the article alone. */
export interface DifferencePart {
  readonly kind: "same" | "claim" | "article";
  readonly text: string;
}

/** A place in an article that a claim comes from, and where the claim says otherwise. */
export interface ClaimMatch extends Quote {
  /** Null where the article says it. Of a quote, all of its words; else the figures, names or words that differ. */
  readonly difference: readonly DifferencePart[] | null;
}

/** A claim held against the articles. Its JSON form is the command line's. */
export interface ClaimCheck {
  readonly verdict: ClaimVerdict;
  /** Probability that the verdict is right. */
  readonly confidence: number;
  /** The places, best first; none where the verdict is "absent". */
  readonly matches: readonly ClaimMatch[];
  /** The closest sentences where the verdict is "absent". */
  readonly nearest: readonly Quote[];
  /** The claim's words that no article in scope has. */
  readonly unmatched: readonly string[];
}

/** An article as `/sources` lists it. */
export interface SourceRow extends Pick<
  Article,
  | "id"
  | "title"
  | "source"
  | "author"
  | "published"
  | "url"
  | "status"
  | "collection"
  | "version"
  | "inferred"
  | "supersedes"
> {
  readonly sample: boolean;
  /** The id of the article that replaced it, so that no answer quotes it; null where none did. */
  readonly supersededBy: string | null;
  readonly sentences: number;
  readonly passages: number;
}

/** A question made from an article, and where the sentence begins that is to answer it; null for its headline. */
export interface MadeQuestion {
  readonly question: string;
  readonly article: string;
  readonly start: number | null;
}

/** An article with its sentences. */
export interface ReadArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/** An immutable snapshot of one corpus. A request keeps the one it began with. */
export interface Engine {
  ask(question: string, scope: Scope, options?: AskOptions): Promise<Answer>;
  search(words: string, scope: Scope, limit: number): Promise<readonly FoundPassage[]>;
  /** Gives the ledger of the articles in scope, the most telling row first. */
  facts(query: FigureQuery, scope: Scope): Promise<readonly Figure[]>;
  /** Gives the dated events of the articles in scope, in order. */
  timeline(query: FigureQuery, scope: Scope): Promise<readonly Event[]>;
  sources(scope: Scope): readonly SourceRow[];
  /** Gives how many articles are in scope, which is faster than listing them. */
  count(scope: Scope): number;
  /** Tells whether the articles in scope say a claim: word for word, altered, in other words, otherwise or not at all. */
  check(claim: string, scope: Scope): Promise<ClaimCheck>;
  /** Gives one article in scope with its sentences, and the id of the one that replaced it; or null. */
  article(id: string, scope: Scope): (ReadArticle & { readonly supersededBy: string | null }) | null;
  /**
   * Makes questions from the headlines, names and figures of the articles in scope, as they are taken: of what the
   * words find, or of all articles without words. Whether the articles answer them is to be asked.
   */
  questions(scope: Scope, words: string): AsyncIterable<MadeQuestion>;
  readonly refusals: readonly Refusal[];
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Takes what happened, for those who run the bot. Fields never hold a question's text unless asked for. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Who is being served, and where. */
export interface Visitor {
  /** One person on one surface, such as "discord:123" or "terminal". */
  readonly person: string;
  /** As the others there know them. */
  readonly name: string;
  /** A server, or one conversation outside of servers. What is kept in one place is recalled in no other. */
  readonly place: string;
  readonly channel: string;
  /** The channel that is bound to collections where this one is: of a thread, the one that it belongs to. */
  readonly binds: string;
  /** Tells whether the person can read a channel of this place. */
  readonly sees: (channel: string) => boolean;
}

export type Verdict = "helpful" | "unhelpful" | "wanted";

/**
 * Keeps answers for as long as their buttons live, and what people thought of them.
 *
 * A store is one visitor's: it recalls what was answered in the visitor's place, other people's private
 * answers aside. A promise that resolves means that the write survives the process.
 */
export interface Store {
  /** Days for which answers and verdicts are kept; null where they are gone when the conversation ends. */
  readonly keepDays: number | null;
  keep(answer: Answer, options?: Partial<KeptAnswer["asked"]>): Promise<void>;
  recall(id: string): Promise<KeptAnswer | null>;
  /** Opens the visitor's own private answer to its place; gives false where it is open already, or not kept. */
  share(id: string): Promise<boolean>;
  /** Keeps one verdict a person and answer ("wanted": the curators should add it); false where none is kept. */
  feedback(id: string, verdict: Verdict): Promise<boolean>;
  /** Gives the latest answered questions, once each, of channels that the visitor sees; never private ones. */
  asked(limit: number): Promise<readonly Suggested[]>;
  /** Counts what is kept of the visitor's person, everywhere. */
  held(): Promise<Held>;
  /** Deletes all that is kept of the visitor's person, everywhere; gives how much that was. */
  forget(): Promise<Held>;
}

/** An answer as the store gives it back, with how it was asked for. */
export interface KeptAnswer extends Answer {
  readonly asked: {
    readonly private: boolean;
    /** The article that was asked alone, where one was. */
    readonly article: string | null;
    /** The articles that it tells of: those cited, and those that words of the question were drawn from. */
    readonly tells: readonly string[];
  };
}

/** A question that was answered, with the articles that it tells of. */
export interface Suggested {
  readonly question: string;
  readonly articles: readonly string[];
}

/** How much is kept of one person: questions with their answers, verdicts, and changes of the articles. */
export interface Held {
  readonly answers: number;
  readonly feedback: number;
  readonly changes: number;
}

/** A question that people asked, however they typed it; never who they are. */
export interface AskedQuestion {
  /** In the words in which it was asked last. */
  readonly question: string;
  readonly times: number;
  /** How many different people asked it. */
  readonly people: number;
  /** Verdicts on its answers. `wanted`: asked the curators to add it. */
  readonly helpful: number;
  readonly unhelpful: number;
  readonly wanted: number;
  /** Milliseconds since the epoch. */
  readonly last: number;
}

/** What people asked and how it went, over all places, for those who look after the articles. */
export interface Report {
  readonly asked: number;
  readonly answered: number;
  readonly abstained: number;
  /** What was not answered, the most often asked first. */
  readonly unanswered: readonly AskedQuestion[];
  /** What was answered in a way that did not help, the most disliked first. */
  readonly unhelpful: readonly AskedQuestion[];
}

// ---------------------------------------------------------------- looking after the articles

/**
 * One step of a change: a file of the corpus by its path in it, told by the SHA-256 of its content, or what a
 * place is bound to. Null where there is none.
 */
export type ChangeStep =
  | {
      readonly kind: "file";
      readonly path: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly kind: "binding";
      readonly place: string;
      /** A key of {@link PlaceBindings}, or a channel's id. */
      readonly bound: string;
      readonly before: readonly string[] | null;
      readonly after: readonly string[] | null;
    };

/** What one person did to the articles at one time: all of it or nothing. */
export interface CorpusChange {
  readonly id: string;
  readonly kind: "add" | "remove" | "refresh" | "bind" | "undo";
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  /** As others knew the person then; null once they asked to be forgotten. */
  readonly who: string | null;
  /** Where it was done: a visitor's place. */
  readonly place: string;
  readonly steps: readonly ChangeStep[];
  /** The change that this one took back. */
  readonly undoes: string | null;
  readonly isUndone: boolean;
}

/** What a place is bound to; null where nothing limits it. The name `.` is that of the articles in no collection. */
export interface PlaceBindings {
  /** What the operators let it see. */
  readonly granted: readonly string[] | null;
  /** What it chose of that for itself. */
  readonly chosen: readonly string[] | null;
  /** The one collection that its members change, and that no other place sees unless it is granted it. */
  readonly own: readonly string[] | null;
}

/** Which collections are bound to which place. */
export interface Bindings {
  of(place: string): PlaceBindings;
  /** Gives what the place chose for a channel, or null. */
  channel(place: string, channel: string): readonly string[] | null;
  channels(place: string): ReadonlyMap<string, readonly string[]>;
  /** Gives the places by the collection that is their own. */
  owners(): ReadonlyMap<string, string>;
}

/** Keeps what was done to the articles, and the bindings. A promise that resolves means that it survives the process. */
export interface Journal {
  readonly bindings: Bindings;
  /** Keeps a change before its first step is taken; one that is not finished is to be taken back. */
  begin(change: Omit<CorpusChange, "isUndone">, person: string): Promise<void>;
  /** Counts a change as done, and takes its steps that are bindings. */
  finish(id: string): Promise<void>;
  /** Forgets a change of which no step is left. */
  drop(id: string): Promise<void>;
  /** Gives the changes that processes began and did not finish, of which none runs any more; the newest first. */
  unfinished(): readonly CorpusChange[];
  find(id: string): CorpusChange | null;
  /** Gives the latest finished changes, of one place or of all (null). */
  latest(place: string | null, limit: number): readonly CorpusChange[];
  /** Gives the steps of every change that is kept, finished or not. */
  steps(): readonly ChangeStep[];
}

/** A file that somebody handed over. */
export interface Upload {
  readonly name: string;
  readonly bytes: number;
  /** Gives its content. Rejects with an Error whose message is for people. */
  read(): Promise<Uint8Array>;
}

/** What became of one article that was to be added. */
export type Supplied =
  | {
      readonly kind: "added" | "replaced" | "unchanged";
      readonly from: string;
      readonly article: string;
      readonly title: string | null;
    }
  | { readonly kind: "refused"; readonly from: string; readonly reason: string };

/** Why nothing was changed. */
export type Unchanged =
  | { readonly reason: "nothing given" }
  | { readonly reason: "too much given"; readonly limit: number }
  | { readonly reason: "no such article"; readonly article: string }
  | { readonly reason: "not by hand"; readonly article: string }
  | { readonly reason: "no address"; readonly article: string }
  | { readonly reason: "not yours"; readonly collection: string }
  | { readonly reason: "no such collection"; readonly collection: string; readonly there: readonly string[] }
  | { readonly reason: "no such server"; readonly server: string }
  | { readonly reason: "operators only" }
  | { readonly reason: "nothing to undo" }
  | { readonly reason: "undone already" }
  | { readonly reason: "changed since"; readonly what: string }
  | { readonly reason: "no folder"; readonly why: string }
  | { readonly reason: "cannot be written"; readonly why: string };

/** What became of a change: done, with null where all was as it should be already, or why nothing was done. */
export type Changed =
  | { readonly change: CorpusChange | null; readonly outcomes: readonly Supplied[] }
  | { readonly unchanged: Unchanged };

/** What a place sees of the articles, and what was done to them from there. */
export interface LibraryStatus {
  /** The collections seen here, `.` for the articles in none, each with the number of its articles. */
  readonly collections: readonly {
    readonly name: string;
    readonly articles: number;
    readonly mayChange: boolean;
  }[];
  /** The files that could not be read. */
  readonly refused: readonly Refusal[];
  readonly bound: PlaceBindings;
  readonly channels: ReadonlyMap<string, readonly string[]>;
  readonly changes: readonly CorpusChange[];
}

/** Looks after the articles for one visitor, who may change the collection of their place and, as an operator, the shared ones. */
export interface Library {
  status(): Promise<LibraryStatus>;
  /** Gives the articles that the visitor may change. */
  articles(): Promise<readonly SourceRow[]>;
  /** Gives the collections that may be bound here. */
  collections(): Promise<readonly string[]>;
  add(
    given: {
      readonly uploads: readonly Upload[];
      /** Addresses, with spaces between them; on the person's own machine paths too. */
      readonly sources: string;
      readonly collection: string | null;
    },
    progress: (text: string) => void,
  ): Promise<Changed>;
  remove(articles: readonly string[]): Promise<Changed>;
  /** Looks at the files now; an article that is named is fetched anew from its address. */
  refresh(article: string | null, progress: (text: string) => void): Promise<Changed>;
  /** Takes a change back, or the latest that was not (null). */
  undo(id: string | null): Promise<Changed>;
  /** Binds a place to collections; null takes the binding away. */
  bind(wanted: {
    readonly collections: readonly string[] | null;
    /** Binds the channel alone. */
    readonly channel: boolean;
    /** Another server, by its id. */
    readonly server: string | null;
    readonly own: string | null;
  }): Promise<Changed>;
}

// ---------------------------------------------------------------- commands and replies

export interface Services {
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: Clock;
  /** Absent where nobody else is there, as in a terminal. */
  readonly asker?: Asker;
  /** Absent where the articles cannot be looked after from here. */
  readonly library?: Library;
  /** Gives an earlier version of an article, where it was kept; absent where none is. */
  readonly past?: (article: string, version: string) => Promise<ReadArticle | null>;
  /** Shows how far a long piece of work is. */
  readonly progress?: (text: string) => void;
}

/** The person who is served, as far as commands need to know. */
export interface Asker {
  /** As the others there know them; as hostile as any text from outside. */
  readonly name: string;
  /** Whether they may send messages where they are. */
  readonly maySpeak: boolean;
  /** Whether they may manage the server that they are in. */
  readonly mayManage?: boolean;
}

export interface Option {
  readonly name: string;
  readonly description: string;
  readonly kind: "text" | "flag" | "number" | "file";
  readonly required: boolean;
  readonly choices?: readonly string[];
  readonly autocomplete?: boolean;
  readonly maxLength?: number;
}

export interface CommandDefinition {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  /** A second door: the entry of a message's menu that runs the command with that message as `option`. */
  readonly menu?: { readonly name: string; readonly option: string };
  /** What the command does by name; it has no options of its own then. */
  readonly subcommands?: readonly Pick<CommandDefinition, "name" | "description" | "options">[];
  /** For members who may manage the server, and answered to them alone. */
  readonly manages?: true;
}

/** What a person gave: option values by name, and what they may see. */
export interface CommandInput {
  readonly values: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly scope: Scope;
  readonly subcommand?: string;
  readonly uploads?: readonly Upload[];
}

export interface PartialInput extends CommandInput {
  /** The option being typed, and what stands in it so far. */
  readonly option: string;
  readonly typed: string;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface ActionInput {
  /** What the button carried, usually an answer's id; of a select, the value of the choice. */
  readonly payload: string;
  /** What was filled into the action's form. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly scope: Scope;
}

/** What an action asks of the person before it runs. */
export interface Form {
  readonly title: string;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly maxLength: number;
  }[];
}

/** A command, the same on every surface. Action names are unique over all commands. */
export interface Command {
  readonly definition: CommandDefinition;
  run(input: CommandInput, services: Services): Promise<Reply>;
  complete?(input: PartialInput, services: Services): Promise<readonly Choice[]>;
  readonly actions?: Readonly<Record<string, (input: ActionInput, services: Services) => Promise<Reply>>>;
  /** The actions that turn a page: what they give takes the place of the message that they were pressed under. */
  readonly pages?: readonly string[];
  /** The forms of the actions that a "modal" opens, by action: a button outlives the process that drew it. */
  readonly forms?: Readonly<Record<string, Form>>;
}

export type Tone = "answer" | "differ" | "abstain" | "info" | "refusal" | "error";

/** Part of a reply. Text from articles and people is raw here: each surface escapes it in its own way. */
export type ReplyBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** The short answer. */
  | { readonly kind: "short"; readonly text: string }
  | {
      readonly kind: "quote";
      readonly quote: Quote;
      /** Stretches to set in bold, in the article's offsets. */
      readonly strong: readonly Span[];
      readonly before: string | null;
      readonly citations: readonly Citation[];
      readonly role: Role;
      readonly sentenceNumber: number | null;
      /** The action that shows the quote's surroundings. */
      readonly context?: { readonly action: string; readonly payload: string };
    }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "separator" };

export type ReplyAction =
  | { readonly kind: "button"; readonly label: string; readonly action: string; readonly payload: string }
  | { readonly kind: "link"; readonly label: string; readonly url: string }
  | {
      readonly kind: "select";
      readonly placeholder: string;
      readonly action: string;
      readonly choices: readonly Choice[];
    }
  | ({
      readonly kind: "modal";
      readonly label: string;
      readonly action: string;
      readonly payload: string;
    } & Form);

export interface ReplyFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
  readonly alt: string;
}

/** What a command gives back, before any surface has shown it. */
export interface Reply {
  readonly tone: Tone;
  readonly blocks: readonly ReplyBlock[];
  readonly actions: readonly ReplyAction[];
  readonly files: readonly ReplyFile[];
  /** Seen by the person alone. */
  readonly private: boolean;
}

import * as fc from "fast-check";
import type { Citation, Reply, ReplyAction, ReplyBlock } from "../../../src/domain.ts";
import { hostileText } from "./hostile.ts";

/** A text that is short, hostile, or far too long in one of the ways that break layouts. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "word ".repeat(6_000),
      "w".repeat(30_000),
      `${"w".repeat(200)} `.repeat(40),
      `a${"\u0301".repeat(20_000)}`,
      "漢".repeat(9_000),
      "👩‍👩‍👧‍👦".repeat(900),
      "*_~`|".repeat(3_000),
      "\u202E".repeat(500),
    ),
  },
);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const citation: fc.Arbitrary<Citation> = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  article: fc.constantFrom("a", "b"),
  version: fc.constant("0".repeat(64)),
  title: maybe(anyText),
  source: maybe(anyText),
  author: maybe(anyText),
  published: fc.constantFrom(null, "2025-08-19", "2025-08", "2025", "<t:1:R>", "2025-99-99"),
  url: fc.oneof(
    fc.constantFrom(
      null,
      "javascript:alert(1)",
      "https://news.example/a",
      `https://x.example/${"é".repeat(90)}`,
    ),
    fc.webUrl(),
    hostileText,
  ),
  status: fc.constantFrom("current", "corrected", "retracted"),
  inferred: fc.constant([]),
  quote: fc.constant(null),
  start: fc.constant(null),
  end: fc.constant(null),
});

const quote: fc.Arbitrary<ReplyBlock> = fc
  .record({
    text: anyText,
    offset: fc.nat(500),
    cuts: fc.array(fc.tuple(fc.nat(400), fc.nat(80)), { maxLength: 3 }),
    before: maybe(anyText),
    citations: fc.array(citation, { maxLength: 4 }),
    role: fc.constantFrom("body", "caption", "headline", "byline"),
    sentenceNumber: maybe(fc.nat(99)),
    context: fc.constantFrom(undefined, { action: "context", payload: "a1" }),
  })
  .map(({ text, offset, cuts, context, ...rest }) => ({
    kind: "quote" as const,
    quote: { text, article: "a", start: offset, end: offset + text.length },
    strong: cuts.map(([start, length]) => ({ start: offset + start, end: offset + start + length })),
    ...(context === undefined ? {} : { context }),
    ...rest,
  }));

const anyBlock: fc.Arbitrary<ReplyBlock> = fc.oneof(
  { weight: 3, arbitrary: quote },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("heading", "text", "short", "note"), text: anyText }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("list" as const), items: fc.array(anyText, { maxLength: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("table" as const),
      columns: fc.array(anyText, { maxLength: 4 }),
      rows: fc.array(fc.array(anyText, { maxLength: 4 }), { maxLength: 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "separator" as const }) },
);

const button = {
  label: anyText,
  action: fc.constantFrom("context", "share"),
  payload: fc.oneof(fc.uuid(), anyText),
};

const anyAction: fc.Arbitrary<ReplyAction> = fc.oneof(
  fc.record({ kind: fc.constant("button" as const), ...button }),
  fc.record({ kind: fc.constant("link" as const), label: anyText, url: fc.oneof(fc.webUrl(), hostileText) }),
  fc.record({ kind: fc.constant("modal" as const), ...button, title: anyText, fields: fc.constant([]) }),
  fc.record({
    kind: fc.constant("select" as const),
    placeholder: anyText,
    action: fc.constantFrom("other", "page"),
    choices: fc.array(fc.record({ name: anyText, value: fc.oneof(fc.uuid(), anyText) }), { maxLength: 40 }),
  }),
);

/** Replies of any shape, with any text in every place that takes one. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  tone: fc.constantFrom("answer", "differ", "abstain", "info", "refusal", "error"),
  blocks: fc.array(anyBlock, { maxLength: 50 }),
  actions: fc.array(anyAction, { maxLength: 30 }),
  files: fc.array(
    fc.record({
      name: fc.oneof(fc.constant("chart.png"), anyText),
      type: fc.constantFrom("image/png", "text/csv"),
      content: fc.uint8Array({ minLength: 1, maxLength: 4 }),
      alt: anyText,
    }),
    { maxLength: 3 },
  ),
  private: fc.boolean(),
});

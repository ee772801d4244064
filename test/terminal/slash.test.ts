import { describe, expect, it } from "vitest";
import { commands } from "../../commands/commands.ts";
import { readTyped } from "../../src/terminal/slash.ts";

const definitions = commands.map(({ definition }) => definition);

describe("readTyped()", () => {
  it.each([
    ["/corpus", "status", {}],
    ["/corpus REMOVE mill", "remove", { article: "mill" }],
    ["/corpus bind minutes here: yes", "bind", { collections: "minutes", here: true }],
  ])("readTyped() reads %j as its %s with %j", (line, subcommand, values) => {
    expect(readTyped(line, definitions)).toEqual({ kind: "command", name: "corpus", subcommand, values });
  });

  it.each([
    ["who paid?", "ask", { question: "who paid?" }],
    ["/ask who paid?", "ask", { question: "who paid?" }],
    ["/ASK question: who paid?", "ask", { question: "who paid?" }],
    [
      "/ask who paid? article:town/mill as_of:2025-01-01",
      "ask",
      {
        question: "who paid?",
        article: "town/mill",
        as_of: "2025-01-01",
      },
    ],
    ['/ask article:"Mill reopens" who paid?', "ask", { question: "who paid?", article: "Mill reopens" }],
    ["/ask who paid? private:true", "ask", { question: "who paid?", private: true }],
    ["/facts kind: money", "facts", { kind: "money" }],
    ["/facts topic: the mill kind: money", "facts", { topic: "the mill", kind: "money" }],
    ["/ask", "ask", {}],
    ["/sources", "sources", {}],
    ["/sources town/mill", "sources", { article: "town/mill" }],
    ["/help", "help", {}],
  ])("readTyped() reads %j as /%s with %j", (line, name, values) => {
    expect(readTyped(line, definitions)).toEqual({ kind: "command", name, values });
  });

  it.each(["/quit", "/exit", "quit", "EXIT", " /quit "])("readTyped() ends at %j", (line) => {
    expect(readTyped(line, definitions)).toEqual({ kind: "quit" });
  });

  it.each(["/nope", "/", "/constructor x"])("readTyped() knows no command in %j", (line) => {
    expect(readTyped(line, definitions).kind).toBe("unknown");
  });

  it("readTyped() takes of the values that are offered and no others", () => {
    expect(readTyped("/facts kind: Money", definitions)).toMatchObject({ kind: "command" });
    expect(readTyped("/facts the mill kind: zzz", definitions)).toMatchObject({
      kind: "unfit",
      option: { name: "kind" },
      value: "zzz",
    });
  });
});

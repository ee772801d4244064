import { describe, expect, it } from "vitest";
import { commands } from "../../commands/commands.ts";
import { openBook } from "../../src/discord/book.ts";
import { definitionsOf, isRegistered } from "../../src/discord/definitions.ts";
import type { Command } from "../../src/domain.ts";

const wanted = definitionsOf(commands, "everywhere");

/** What Discord makes of a definition: an id, its defaults, and nothing that is false. */
const stored = wanted.map((command) => ({
  ...command,
  id: "1",
  version: "2",
  application_id: "3",
  nsfw: false,
  dm_permission: true,
  options: ("options" in command ? (command.options ?? []) : []).map((option) => ({
    ...option,
    required: option.required === true ? true : undefined,
  })),
}));

describe("isRegistered()", () => {
  it("knows its own commands again, whatever Discord adds and in whatever order", () => {
    expect(isRegistered(wanted, stored)).toBe(true);
    expect(isRegistered(wanted, stored.toReversed())).toBe(true);
  });

  it("sees every change that a person would see", () => {
    const [first, ...rest] = stored;
    expect(isRegistered(wanted, rest)).toBe(false);
    expect(isRegistered(wanted, [{ ...first, description: "other" }, ...rest])).toBe(false);
    expect(isRegistered(wanted, [{ ...first, contexts: [0] }, ...rest])).toBe(false);
    expect(isRegistered(wanted, [{ ...first, options: [] }, ...rest])).toBe(false);
  });
});

describe("openBook()", () => {
  const named = (name: string, more: Partial<Command> = {}): Command => ({
    definition: { name, description: "d", options: [] },
    run: () => Promise.reject(new Error("not run")),
    ...more,
  });
  /** Two options of 25 choices each. */
  const choosing = (chars: number) => {
    const choices = Array.from({ length: 25 }, (_, at) => `${at}`.padEnd(chars, "x"));
    const option = { description: "d", kind: "text" as const, required: false, choices };
    const options = ["one", "two"].map((name) => ({ ...option, name }));
    return named("a", { definition: { name: "a", description: "d", options } });
  };
  const action = { again: () => Promise.reject(new Error("not run")) };

  it.each([
    ["two commands of one name", [named("a"), named("a")], /"a".*twice/],
    [
      "two actions of one name",
      [named("a", { actions: action }), named("b", { actions: action })],
      /"again"/,
    ],
    ["a name with capitals", [named("Ask")], /"Ask"/],
    ["an action with a colon", [named("a", { actions: { "a:b": action.again } })], /"a:b"/],
    ["a form without an action", [named("a", { forms: { f: { title: "t", fields: [] } } })], /"f"/],
    ["choices that are too long as names and values together", [choosing(100)], /too great length/],
  ])("refuses %s", (_, refused, message) => {
    expect(() => openBook(refused)).toThrow(message);
  });

  it("takes choices that Discord takes", () => {
    expect(openBook([choosing(60)]).chat.size).toBe(1);
  });
});

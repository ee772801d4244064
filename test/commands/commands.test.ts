import { describe, expect, it } from "vitest";
import { actionNamed, commandNamed, commands } from "../../commands/commands.ts";
import type { Library } from "../../src/domain.ts";
import { articleOf } from "../support/engine.ts";
import { servicesOver } from "../support/services.ts";

describe("commands", () => {
  const definitions = commands.map(({ definition }) => definition);

  it("commands have names of their own, fit for Discord", () => {
    const names = definitions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, description } of definitions.flatMap((one) => [one, ...one.options])) {
      expect(name).toMatch(/^[a-z_]{1,32}$/);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it("commands have actions of their own, so that a button needs no command", () => {
    const names = commands.flatMap(({ actions }) => Object.keys(actions ?? {}));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(actionNamed(name)).toBeTypeOf("function");
  });

  it("commands ask for what is required first, as Discord wants it", () => {
    for (const { options } of definitions) {
      const required = options.map((option) => option.required);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it("commands complete the options that they say they complete, and no others", async () => {
    const article = articleOf({
      id: "mill",
      title: "The mill",
      text: "The mill of Orrin reopened on Monday.",
    });
    const { engine, ...others } = servicesOver([article]);
    const unasked = async () => Promise.reject(new Error("not asked for"));
    const library: Library = {
      articles: async () => engine.sources({}),
      collections: async () => ["town"],
      status: async () => ({
        collections: [{ name: "town", articles: 1, mayChange: true }],
        refused: [],
        bound: { granted: null, chosen: null, own: null },
        channels: new Map(),
        changes: [],
      }),
      add: unasked,
      remove: unasked,
      refresh: unasked,
      undo: unasked,
      bind: unasked,
    };
    const services = { engine, ...others, library };
    const answer = await engine.ask("When did the mill reopen?", {});
    await services.store.keep({ ...answer, outcome: "answered" });
    for (const command of commands) {
      const { definition } = command;
      const { options, subcommands = [] } = definition;
      for (const option of [...options, ...subcommands.flatMap((one) => one.options)]) {
        const input = { values: {}, scope: {}, option: option.name, typed: "" };
        const offered = (await command.complete?.(input, services)) ?? [];
        expect([definition.name, option.name, offered.length > 0]).toEqual([
          definition.name,
          option.name,
          option.autocomplete === true,
        ]);
      }
    }
  });

  it("actionNamed() and commandNamed() know no name of Object's", () => {
    for (const name of ["constructor", "toString", "__proto__"]) {
      expect(actionNamed(name)).toBeUndefined();
      expect(commandNamed(name)).toBeUndefined();
    }
  });

  it("help.run() names every command and how many articles are read", async () => {
    const services = servicesOver([articleOf({ id: "a", text: "One." })]);
    const reply = await commandNamed("help")!.run({ values: {}, scope: {} }, services);
    const text = JSON.stringify(reply.blocks);
    for (const { name } of definitions) expect(text).toContain(`/${name}`);
    expect(text).toContain("It reads 1 article here.");
  });
});

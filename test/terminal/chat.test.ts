import { describe, expect, it } from "vitest";
import type { Before, Services } from "../../src/domain.ts";
import { converse } from "../../src/terminal/chat.ts";
import { linesOf } from "../../src/terminal/lines.ts";
import { recentAnswers } from "../../src/terminal/recent.ts";
import { Complaint } from "../../src/terminal/session.ts";
import { styleFor } from "../../src/terminal/style.ts";
import { articleOf } from "../support/engine.ts";
import { servicesOver } from "../support/services.ts";
import { inputOf } from "../support/streams.ts";

const mill = articleOf({
  id: "mill",
  source: "Post",
  text: "The old mill stood empty. Visitors paid for bread. The baker is Tom.",
});

interface Talk {
  readonly text: string;
  readonly errors: readonly unknown[];
}

async function talk(
  input: string,
  options: { readonly services?: Services; readonly prompt?: () => void } = {},
): Promise<Talk> {
  const errors: unknown[] = [];
  let text = "";
  await converse({
    lines: linesOf(inputOf(input)),
    write: async (part) => void (text += part),
    screen: () => ({ width: 80, style: styleFor(false) }),
    services: options.services ?? servicesOver([mill]),
    scope: {},
    report: (error) => errors.push(error),
    ...(options.prompt ? { prompt: options.prompt } : {}),
  });
  return { text, errors };
}

describe("converse()", () => {
  it("converse() answers each line, passes over empty ones and ends with the input", async () => {
    const { text } = await talk("visitors paid bread\n\n  \nbaker tom zeppelin");
    expect(text).toContain("“Visitors paid for bread.” [1]");
    expect(text).toContain("The articles do not say.");
    expect(text.match(/^visitors|^baker/gm)).toHaveLength(2);
  });

  it("converse() says in /help how options are given here", async () => {
    const services = { ...servicesOver([mill]), store: recentAnswers() };
    const { text } = await talk("/help\n", { services });
    expect(text.replaceAll("\n", " ")).toContain("as in “/facts harbour kind: money”");
  });

  it("converse() ends at /quit and reads no further", async () => {
    expect((await talk("/quit\nvisitors paid bread\n")).text).toBe("");
  });

  it("converse() runs slash commands, and names /help where there is none of that name", async () => {
    const { text } = await talk("/sources\n/sources mill\n/help\n/ask visitors paid bread\n/nope\n");
    expect(text).toContain("1 article\n");
    expect(text).toContain("Outlet: Post");
    expect(text).toContain("/ask question");
    expect(text).toContain("“Visitors paid for bread.” [1]");
    expect(text).toContain("There is no command /nope. /help lists them");
  });

  it.each(["1", "context", "Context"])(
    "converse() shows the context of the answer before for %j",
    async (word) => {
      expect((await talk(`visitors paid bread\n${word}\n`)).text).toContain("In context");
    },
  );

  it("converse() lets an answer's actions be picked again after one of them was shown", async () => {
    const { text } = await talk("visitors paid bread\ncontext\nsources\n1\n");
    expect(text.match(/^In context|^Sources/gm)).toEqual(["In context", "Sources", "In context"]);
  });

  it("converse() unfolds a select, and takes the number of one of its choices", async () => {
    const { text } = await talk("visitors paid bread\nother passages\n1\n", { prompt: () => {} });
    expect(text).toContain("1 Context   2 Sources   ");
    expect(text).toContain("Other passages: type a number.");
    expect(text).toContain("1 The old mill stood empty.");
    expect(text.split("In context")).toHaveLength(2);
  });

  it("converse() takes a number for an action of the last answer alone", async () => {
    const { text } = await talk("visitors paid bread\n/help\n1\n");
    expect(text).not.toContain("In context");
    expect(text).toContain("\n1\n");
  });

  it("converse() takes a number without an action for a question", async () => {
    expect((await talk("2014\n")).text).toContain("The articles do not say.");
  });

  it("converse() says so where a line is too long, and goes on", async () => {
    const { text } = await talk(`${"x".repeat(200_000)}\nvisitors paid bread\n`);
    expect(text).toContain("too long to be a question");
    expect(text).toContain("“Visitors paid for bread.” [1]");
  });

  it("converse() tells a person what they can mend, and goes on", async () => {
    const services = servicesOver([mill]);
    const ask = async () => Promise.reject(new Complaint("Cannot open the store. Check DATA_DIR."));
    const closed = { ...services, engine: { ...services.engine, ask } };
    const { text, errors } = await talk("visitors paid bread\n/sources\n", { services: closed });
    expect(text).toContain("Cannot open the store. Check DATA_DIR.");
    expect(text).toContain("1 article\n");
    expect(errors).toEqual([]);
  });

  it("converse() tells a person nothing of an error's insides, reports it and goes on", async () => {
    const services = servicesOver([mill]);
    const broken = {
      ...services,
      engine: { ...services.engine, ask: async () => Promise.reject(new Error("boom")) },
    };
    const { text, errors } = await talk("visitors paid bread\n/sources\n", { services: broken });
    expect(text).toContain("Something went wrong");
    expect(text).not.toContain("boom");
    expect(text).toContain("1 article\n");
    expect(errors).toHaveLength(1);
  });

  it.each(["follow-up\nwhen did it open?", "and when did it open?"])(
    "converse() reads %j with the question before it, and shows how",
    async (lines) => {
      const asked: [string, Before | undefined][] = [];
      const services = servicesOver([mill]);
      const engine: Services["engine"] = {
        ...services.engine,
        async ask(question, scope, options) {
          asked.push([question, options?.after]);
          return { ...(await services.engine.ask(question, scope, options)), question: "Read so?" };
        },
      };
      const { text } = await talk(`visitors paid bread\n${lines}\n/ask visitors paid bread\n`, {
        services: { ...services, engine },
      });
      expect(asked[0]).toEqual(["visitors paid bread", undefined]);
      const explicit = lines.startsWith("follow-up");
      expect(asked[1]).toEqual([
        lines.split("\n").at(-1),
        { question: "Read so?", short: "bread", explicit },
      ]);
      expect(asked[2]).toEqual(["visitors paid bread", undefined]);
      expect(text).toContain("when did it open?”, read as a follow-up");
    },
  );

  it("converse() leaves a form alone where a command comes in its place", async () => {
    const { text } = await talk("visitors paid bread\nfollow-up\n/sources\nvisitors paid bread\n");
    expect(text).toContain("Your question:");
    expect(text).toContain("1 article\n");
    expect(text.match(/^visitors paid bread$/gm)).toHaveLength(2);
  });

  it("converse() forgets what was asked in it, once that is confirmed", async () => {
    const { text } = await talk("visitors paid bread\n/forget\ndelete all of it\n/forget\n");
    expect(text).toContain("1 question with the answers");
    expect(text).toContain("Deleted: 1 question");
    expect(text).toContain("Nothing is kept of you.");
  });
});

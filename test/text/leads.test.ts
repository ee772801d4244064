import { describe, expect, it } from "vitest";
import { isLead } from "../../src/text/leads.ts";

const leads = (text: string) => isLead({ role: "body", text });

describe("isLead()", () => {
  it.each([
    "**Old Hobb** – keeper of the lighthouse.",
    "- **Dame Corrow** (played by Nils) – a knight.",
    "__Moss__: a green glaze.",
    "**Mary Hale** – treasurer since 2019.",
    "**Sunken Mill** – home of the owl.",
    "**Mayor** – whoever has most votes.",
  ])("tells a name in bold that opens a paragraph: %s", (text) => {
    expect(leads(text)).toBe(true);
  });

  it.each([
    "**Thu** – the roof fell in.",
    "**Thursday** – the roof fell in.",
    "**Sept 3** – the roof fell in.",
    "**March** – the roof fell in.",
    "**Week 3** – the roof fell in.",
    "**12 May** – the roof fell in.",
    "**Never** climb on the roof.",
    "Old Hobb – keeper of the lighthouse.",
    "**What do you eat?** – Fish.",
  ])("tells no other bold words: %s", (text) => {
    expect(leads(text)).toBe(false);
  });

  it("leaves headings as they are", () => {
    expect(isLead({ role: "headline", text: "**Old Hobb** – keeper" })).toBe(false);
  });
});

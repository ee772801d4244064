import { describe, expect, it } from "vitest";
import { contactAsked, contactIn } from "../../src/text/contacts.ts";

describe("contactAsked()", () => {
  it.each([
    ["whats the phone number", "phone"],
    ["what number do I call about a leak", "phone"],
    ["What is Noor's email address?", "mail"],
    ["where are you guys", "place"],
    ["what is your address", "place"],
    ["What number of people called?", null],
    ["Who wrote the opening address?", null],
    ["what is the server address", null],
    ["Where are the keys?", null],
  ])("reads %j as a question for %j", (text, contact) => {
    expect(contactAsked(text)).toBe(contact);
  });
});

describe("contactIn()", () => {
  it.each([
    ["phone", "Ring 0117 496 0204 before six.", "0117 496 0204"],
    ["phone", "Call +44 (0)117 496 0204, or knock.", "+44 (0)117 496 0204"],
    ["phone", "They called on 2026-03-02.", undefined],
    ["phone", "The call cost £1,250,000.", undefined],
    ["phone", "The league has 1200 300 members.", undefined],
    ["mail", "Write to keys@hall.example.", "keys@hall.example"],
    ["mail", "We meet @ nine.", undefined],
    ["place", "We are at 9b Old Bellows Lane, upstairs.", "9b Old Bellows Lane"],
    ["place", "We sold 9 Bellows at the fair.", undefined],
  ] as const)("finds by %j in %j %j", (contact, text, told) => {
    const found = contactIn(contact, text);
    expect(found === null ? undefined : text.slice(found.start, found.end)).toBe(told);
  });
});

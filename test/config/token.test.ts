import { describe, expect, it } from "vitest";
import { applicationOf, isLoopback, looksLikeToken, mayReceiveToken } from "../../src/config/token.ts";

const ID = "123456789012345678";

describe("looksLikeToken()", () => {
  const id = Buffer.from(ID).toString("base64url");

  it("looksLikeToken() accepts an id, a time and a signature", () => {
    expect(looksLikeToken(`${id}.GabcDe.abcdefghijklmnopqrstuvwxyz0`)).toBe(true);
  });

  it.each(["", "token", `${id}.GabcDe`, "YWJj.GabcDe.abcdefghijkl", `Bot ${id}.GabcDe.abcdefghijkl`])(
    "looksLikeToken() refuses %j",
    (token) => {
      expect(looksLikeToken(token)).toBe(false);
    },
  );
});

describe("applicationOf()", () => {
  it.each([17, 20])("applicationOf() gives the id of a token whose first part has %i digits", (digits) => {
    const id = "1".repeat(digits);
    expect(applicationOf(`${Buffer.from(id).toString("base64url")}.GabcDe.abcdefghijkl`)).toBe(id);
  });

  it.each([16, 21])("applicationOf() gives null where the first part has %i digits", (digits) => {
    expect(
      applicationOf(`${Buffer.from("1".repeat(digits)).toString("base64url")}.GabcDe.abcdefghijkl`),
    ).toBeNull();
  });
});

describe("mayReceiveToken()", () => {
  it.each(["https://example.com", "http://localhost:8080", "http://127.9.9.9", "http://[::1]:9"])(
    "mayReceiveToken() lets %s have it",
    (address) => expect(mayReceiveToken(new URL(address))).toBe(true),
  );

  it.each(["http://example.com", "ws://localhost", "http://localhost.example.com", "http://128.0.0.1"])(
    "mayReceiveToken() keeps it from %s",
    (address) => expect(mayReceiveToken(new URL(address))).toBe(false),
  );
});

describe("isLoopback()", () => {
  it.each(["127.0.0.1.example.com", "my-localhost", "::1"])(
    "isLoopback() takes %s for another machine",
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { SETTING_NAMES } from "../../src/config/settings.ts";

describe(".env.example", () => {
  const lines = readFileSync(new URL("../../.env.example", import.meta.url), "utf8").split("\n");
  const listed = lines.flatMap((line) =>
    [...line.matchAll(/^(\w+)=(.*)$/g)].map(([, name, value]) => [name, value]),
  );

  it("lists every setting, in the same order", () => {
    expect(listed.map(([name]) => name)).toEqual(SETTING_NAMES);
  });

  it("gives each setting its default", () => {
    expect(readConfig(Object.fromEntries(listed))).toEqual(readConfig({}));
    const stated = listed.filter(([, value]) => value !== "").map(([name]) => name);
    const unstated = [
      "DISCORD_TOKEN",
      "GUILD_ID",
      "ALLOWED_GUILD_IDS",
      "HEALTH_PORT",
      "PUBLIC_COLLECTIONS",
      "OPERATOR_GUILD_IDS",
      "NO_COLOR",
    ];
    expect(new Set([...stated, ...unstated])).toEqual(new Set(SETTING_NAMES));
  });

  it("explains each setting in the line above it", () => {
    const explanations = lines.filter((_, index) => /^\w+=/.test(lines[index + 1] ?? ""));
    expect(explanations).toHaveLength(SETTING_NAMES.length);
    expect(explanations.filter((line) => !/^# \S.*\.$/.test(line))).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCrowd } from "../../src/discord/crowd.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

const passed = async () => {
  for (let round = 0; round < 5; round += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe("createCrowd().turn()", () => {
  it("comes when what is under way has arrived", async () => {
    const crowd = createCrowd(1);
    let arrive = () => {};
    crowd.acknowledging(new Promise((resolve) => (arrive = resolve)));
    let isTurn = false;
    void crowd.turn().then(() => (isTurn = true));
    await passed();
    expect(isTurn).toBe(false);
    arrive();
    await passed();
    expect(isTurn).toBe(true);
  });

  it("waits for half a second at most for what never arrives", async () => {
    const crowd = createCrowd(1);
    crowd.acknowledging(new Promise(() => {}));
    let isTurn = false;
    void crowd.turn().then(() => (isTurn = true));
    vi.advanceTimersByTime(499);
    await passed();
    expect(isTurn).toBe(false);
    vi.advanceTimersByTime(1);
    await passed();
    expect(isTurn).toBe(true);
  });
});

/** Paces requests that come all at once, so that everyone hears something before anyone's work is done. */
export interface Crowd {
  /** Counts one in, and gives what counts it out again. */
  enter(): () => void;
  /** Tells whether so many wait that the last would wait too long for a direct answer. */
  isLarge(): boolean;
  /** Holds up everyone's turn until an acknowledgement has arrived, or is late for reasons of its own. */
  acknowledging(arrived: Promise<void>): void;
  /** Resolves in the caller's turn: one each round of the event loop, so that others are heard between. */
  turn(): Promise<void>;
  /** Resolves when nobody is left. */
  empty(): Promise<void>;
}

/** Gives an empty crowd, which is large with more than `large` inside. */
export function createCrowd(large: number): Crowd {
  const inside = createCount();
  const underWay = createCount();
  let last: Promise<void> = Promise.resolve();
  return {
    enter: () => inside.add(),
    isLarge: () => inside.size() > large,
    acknowledging(arrived) {
      const done = underWay.add();
      const late = setTimeout(done, PATIENCE_MS);
      void arrived.then(() => {
        clearTimeout(late);
        done();
      });
    },
    turn() {
      last = last.then(async () => {
        await new Promise((resolve) => setImmediate(resolve));
        await underWay.zero();
      });
      return last;
    },
    empty: () => inside.zero(),
  };
}

interface Count {
  /** Counts one more, and gives what takes it off again, once. */
  add(): () => void;
  size(): number;
  zero(): Promise<void>;
}

function createCount(): Count {
  const counted = new Set<symbol>();
  const waiting: (() => void)[] = [];
  return {
    add() {
      const one = Symbol("one");
      counted.add(one);
      return () => {
        if (counted.delete(one) && counted.size === 0) for (const resolve of waiting.splice(0)) resolve();
      };
    },
    size: () => counted.size,
    zero: () => (counted.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}

/** After which an acknowledgement no longer holds up anybody else. */
const PATIENCE_MS = 500;

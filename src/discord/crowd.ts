/** Paces requests that come all at once, so that everyone hears something before anyone's work is done. */
export interface Crowd {
  /** Counts one in, and gives what counts it out again. */
  enter(): () => void;
  /** Tells whether so many wait that the last would wait too long for a direct answer. */
  isLarge(): boolean;
  /** Resolves in the caller's turn: one each round of the event loop, so that acknowledgements go out between. */
  turn(): Promise<void>;
  /** Resolves when nobody is left. */
  empty(): Promise<void>;
}

export function createCrowd(large: number): Crowd {
  let inside = 0;
  let last: Promise<void> = Promise.resolve();
  const waiting: (() => void)[] = [];
  return {
    enter() {
      inside += 1;
      return () => {
        inside -= 1;
        if (inside === 0) for (const resolve of waiting.splice(0)) resolve();
      };
    },
    isLarge: () => inside > large,
    turn() {
      last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
      return last;
    },
    empty: () => (inside === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}

import { addGradient, type ScaledChoice } from "./gradient.ts";
import { type Parts, partsOf } from "./parts.ts";
import { createRandom, shuffled } from "./random.ts";

/** What was learned from one beginning. */
export interface Trained {
  readonly parts: Parts;
  readonly values: Float64Array;
}

/** How many numbers a row, a context and a term have, and the seed of the first values and of the order of the choices. */
interface Beginning {
  /** Without the means over words. */
  readonly own: number;
  readonly contexts: number;
  /** How many numbers tell of a term; 0 where no unit looks at words. */
  readonly words: number;
  /** Whether units see what leads. */
  readonly leading: boolean;
  readonly seed: number;
}

/**
 * Learns a linear score and the units of a network beside it: Adam (Kingma and Ba, 2015) over batches of choices, its
 * pace falling to nothing.
 */
export function train(choices: readonly ScaledChoice[], { seed, ...size }: Beginning): Trained {
  const random = createRandom(seed);
  const parts = partsOf(size);
  const values = begin(parts, random);
  const gradient = new Float64Array(parts.size);
  const [mean, variance] = [new Float64Array(parts.size), new Float64Array(parts.size)];
  const batches = Math.max(1, Math.floor(choices.length / BATCH));
  const steps = EPOCHS * batches;
  let mixed: readonly ScaledChoice[] = choices;
  for (let step = 1; step <= steps; step += 1) {
    const batch = (step - 1) % batches;
    if (batch === 0) mixed = shuffled(choices, random);
    const some = mixed.slice(batch * BATCH, (batch + 1) * BATCH);
    const total = some.reduce((sum, { weight }) => sum + weight, 0);
    gradient.fill(0);
    for (const choice of some) addGradient(choice, { parts, values, gradient, share: choice.weight / total });
    const pace = RATE * (1 - (step - 1) / steps);
    for (let at = 0; at < parts.size; at += 1) {
      const isBias = (at >= parts.bias && at < parts.out) || (at >= parts.wordBias && at < parts.lead);
      const isLead = at >= parts.lead;
      const decay = at < parts.hidden ? LINEAR_DECAY : isBias ? 0 : isLead ? LEAD_DECAY : NETWORK_DECAY;
      const slope = gradient[at]! + decay * values[at]!;
      mean[at] = 0.9 * mean[at]! + 0.1 * slope;
      variance[at] = 0.999 * variance[at]! + 0.001 * slope * slope;
      const unbiased =
        mean[at]! / (1 - 0.9 ** step) / (Math.sqrt(variance[at]! / (1 - 0.999 ** step)) + 1e-8);
      values[at] = values[at]! - pace * unbiased;
    }
  }
  return { parts, values };
}

const EPOCHS = 12;
const BATCH = 64;
const RATE = 0.005;
/** Strength of the pull towards zero of the linear weights, of the network's, and of what it makes of the leader. */
const LINEAR_DECAY = 0.01;
const NETWORK_DECAY = 0.004;
const LEAD_DECAY = 0.01;

/** The linear weights begin at 0, the units small and each another. */
function begin(parts: Parts, random: () => number): Float64Array {
  const values = new Float64Array(parts.size);
  for (let at = parts.hidden; at < parts.context; at += 1)
    values[at] = (gaussian(random) * 0.5) / Math.sqrt(parts.columns);
  for (let at = parts.context; at < parts.bias; at += 1) values[at] = gaussian(random) * 0.1;
  for (let at = parts.out; at < parts.word; at += 1) values[at] = gaussian(random) * 0.1;
  for (let at = parts.word; at < parts.wordBias; at += 1)
    values[at] = (gaussian(random) * 0.7) / Math.sqrt(parts.words);
  for (let at = parts.lead; at < parts.size; at += 1)
    values[at] = (gaussian(random) * 0.2) / Math.sqrt(parts.columns);
  return values;
}

/** Box and Muller (1958). */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

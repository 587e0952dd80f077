import { performance } from 'node:perf_hooks';
import type { Pace } from './bench-options';

/** Something that is done over and over by a number of callers at once. `step` gets the number of its caller. */
export interface Contender {
  readonly name: string;
  readonly callers: number;
  /** The contenders that this one is measured against; none for a yardstick itself. */
  readonly against?: readonly string[];
  step(caller: number): Promise<unknown>;
}

/** What came of a contender. Rates are steps per second, latencies milliseconds of one step. */
export interface Standing {
  readonly name: string;
  readonly callers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly ratios: readonly Ratio[];
}

/** A rate as a multiple of the yardstick's in the same round: the middle of the rounds, and the ends. */
export interface Ratio {
  readonly against: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

interface Tally {
  readonly rates: number[];
  readonly latencies: number[];
}

/**
 * Lets the contenders take turns in short slices, round after round, because a disk and a neighbour change more between
 * two minutes than the code under test. A step that fails ends the bench: a figure with errors in it means nothing.
 */
export async function contest(contenders: readonly Contender[], { warmUpMs, sliceMs, rounds }: Pace): Promise<Standing[]> {
  const tallies = new Map(contenders.map(({ name }): [string, Tally] => [name, { rates: [], latencies: [] }]));
  for (const contender of contenders) await slice(contender, warmUpMs, []);
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      const { rates, latencies } = tallies.get(contender.name)!;
      rates.push(await slice(contender, sliceMs, latencies));
    }
  }
  return contenders.map((contender) => standing(contender, tallies));
}

/** @returns steps per second. */
async function slice(contender: Contender, ms: number, latencies: number[]): Promise<number> {
  const began = performance.now();
  const call = async (caller: number): Promise<number> => {
    let steps = 0;
    for (let before = began; before < began + ms; steps += 1) {
      await contender.step(caller);
      const now = performance.now();
      latencies.push(now - before);
      before = now;
    }
    return steps;
  };
  const steps = await Promise.all(Array.from({ length: contender.callers }, (_, caller) => call(caller)));
  return (steps.reduce((sum, each) => sum + each, 0) * 1_000) / (performance.now() - began);
}

function standing({ name, callers, against = [] }: Contender, tallies: ReadonlyMap<string, Tally>): Standing {
  const { rates, latencies } = tallies.get(name)!;
  const ratios = against.map((yardstick) =>
    ratio(
      yardstick,
      rates.map((rate, round) => rate / tallies.get(yardstick)!.rates[round]!),
    ),
  );
  return { name, callers, perSecond: quantile(rates, 0.5), p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), ratios };
}

/** What the ratios of the rounds come to. */
export const ratio = (against: string, rounds: readonly number[]): Ratio => ({
  against,
  median: quantile(rounds, 0.5),
  min: Math.min(...rounds),
  max: Math.max(...rounds),
});

/** The value below which that part of the list lies; the list is not empty. */
export function quantile(list: readonly number[], part: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

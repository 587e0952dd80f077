import { setImmediate } from 'node:timers/promises';
import { AtMost, TooManyWaiting } from './at-most';

/** Works that end when the test says so. */
function works() {
  const ends: (() => void)[] = [];
  const started: number[] = [];
  const work = (n: number) => () => {
    started.push(n);
    return new Promise<number>((resolve) => {
      ends[n] = () => resolve(n);
    });
  };
  return { ends, started, work };
}

describe('at most two at a time', () => {
  it('starts two, and the others in the order they asked', async () => {
    const queue = new AtMost(2, 10);
    const { ends, started, work } = works();
    const runs = [0, 1, 2, 3].map((n) => queue.run(work(n)));
    await setImmediate();
    expect(started).toEqual([0, 1]);
    ends[1]!();
    await setImmediate();
    expect(started).toEqual([0, 1, 2]);
    ends[0]!();
    await setImmediate();
    expect(started).toEqual([0, 1, 2, 3]);
    ends[2]!();
    ends[3]!();
    expect(await Promise.all(runs)).toEqual([0, 1, 2, 3]);
  });

  it('gives the place of a work that failed to the next', async () => {
    const queue = new AtMost(1, 10);
    const failed = queue.run(() => Promise.reject(new Error('no')));
    const next = queue.run(async () => 'done');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
    expect(await queue.run(async () => 'and again')).toBe('and again');
  });

  it('turns away those for whom there is no room to wait', async () => {
    const queue = new AtMost(1, 1);
    const { ends, work } = works();
    const runs = [queue.run(work(0)), queue.run(work(1))];
    await expect(queue.run(work(2))).rejects.toThrow(TooManyWaiting);
    ends[0]!();
    await setImmediate();
    ends[1]!();
    expect(await Promise.all(runs)).toEqual([0, 1]);
  });
});

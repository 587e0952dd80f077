import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

/** Waits until the question is answered with yes, or the time is over. */
async function until(isThere: () => Promise<boolean>, what: string, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error(`${what} was not ready within ${withinMs / 1_000} seconds`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** Somebody listens on the port. */
export const portOpen = (host: string, port: number, withinMs: number): Promise<void> =>
  until(
    () =>
      new Promise((answer) => {
        const socket = connect({ host, port }, () => {
          socket.destroy();
          answer(true);
        });
        socket.once('error', () => answer(false));
      }),
    `port ${port}`,
    withinMs,
  );

/** The program says that it can work. */
export const healthReady = (url: string, withinMs: number): Promise<void> =>
  until(
    () =>
      fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    url,
    withinMs,
  );

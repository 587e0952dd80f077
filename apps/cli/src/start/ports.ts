import { createServer } from 'node:net';
import { SettingsRefused } from '#libs/platform';

/** A port the start needs, and the variable that moves it. */
export interface NeededPort {
  readonly variable: string;
  readonly port: number;
}

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen({ port, host }, () => server.close(() => answer(true)));
  });

/** @throws SettingsRefused naming every port that somebody else has. */
export async function refuseTakenPorts(needed: readonly NeededPort[], host: string): Promise<void> {
  const taken: string[] = [];
  for (const { variable, port } of needed) {
    if (port !== 0 && !(await isFree(port, host))) taken.push(`port ${port} is in use: choose another one with ${variable}=<port>`);
  }
  if (taken.length > 0)
    throw new SettingsRefused(`Pohonnama may be running already, or something else has its ports:\n  ${taken.join('\n  ')}`);
}

import { createServer } from 'node:net';
import { SettingsRefused } from '#libs/platform';

/** A port the start needs, and the variable that moves it. */
export interface NeededPort {
  readonly variable: string;
  readonly port: number;
}

/** Why nobody can listen there; undefined when one can. */
const whyNot = (port: number, host: string): Promise<string | undefined> =>
  new Promise((answer) => {
    const server = createServer();
    server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      answer(code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${message})`),
    );
    server.listen({ port, host }, () => server.close(() => answer(undefined)));
  });

/** @throws SettingsRefused naming every port that cannot be opened: somebody else has it, or another part wants the same. */
export async function refuseTakenPorts(needed: readonly NeededPort[], host: string): Promise<void> {
  const taken: string[] = [];
  for (const [i, { variable, port }] of needed.entries()) {
    if (port === 0) continue;
    const isTwice = needed.slice(0, i).some((other) => other.port === port);
    const why = isTwice ? 'is wanted twice' : await whyNot(port, host);
    if (why) taken.push(`port ${port} ${why}: choose another one with ${variable}=<port>`);
  }
  if (taken.length > 0)
    throw new SettingsRefused(`Pohonnama may be running already, or something else has its ports on ${host}:\n  ${taken.join('\n  ')}`);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Command } from './command';

const WORKER_PROGRAM = resolve(__dirname, '../../worker/src/main.js');

export const workerCommand: Command = {
  name: 'worker',
  takes: '',
  says: 'runs one worker until it is told to end',
  async run() {
    const child = spawn(process.execPath, ['--enable-source-maps', WORKER_PROGRAM], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 0;
  },
};

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Command } from './command';

/** The sandbox is a program of its own; this asks it. */
export const SANDBOX_PROGRAM = resolve(__dirname, '../../registry-sandbox/src/main.js');

export const sandboxInfo: Command = {
  name: 'sandbox info',
  takes: '',
  says: 'where the sandbox registry is and how to log in, as JSON',
  run() {
    const { status } = spawnSync(process.execPath, [SANDBOX_PROGRAM, 'info'], { stdio: ['ignore', 'inherit', 'inherit'] });
    return Promise.resolve(status ?? 1);
  },
};

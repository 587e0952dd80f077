import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** Compiles TypeScript as it is required, with the options that the tests are compiled with. */
const LOADER = `
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const [[, options]] = Object.values(require('./jest.config.js').transform);
require.extensions['.ts'] = (module, file) => module._compile(transformSync(readFileSync(file, 'utf8'), { ...options, filename: file }).code, file);
require(process.argv[1]);
`;

const ROOT = resolve(__dirname, '../../../..');
const MAIN = resolve(__dirname, '../main.ts');

/** The sandbox's program in a process of its own, on free ports, with nothing in its environment but what a test needs. */
export class MainProcess {
  private printed = '';
  private wake: () => void = () => undefined;
  private readonly ended: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'close').then(() => this.wake());
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.printed += chunk.toString();
        this.wake();
      });
    }
  }

  static start(dataDir: string, ...args: string[]): MainProcess {
    const env = { DATA_DIR: dataDir, SANDBOX_EPP_PORT: '0', SANDBOX_CONTROL_PORT: '0' };
    return new MainProcess(spawn(process.execPath, ['--conditions=pohonnama-src', '-e', LOADER, MAIN, ...args], { cwd: ROOT, env }));
  }

  /** Waits until it has printed something. */
  async prints(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.printed)) {
      if (this.child.exitCode !== null) throw new Error(`it ended first: ${this.printed}`);
      await new Promise<void>((wake) => (this.wake = wake));
    }
  }

  /** Sends a signal and waits for the end. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ exitCode: number | null }> {
    this.child.kill(signal);
    await this.ended;
    return { exitCode: this.child.exitCode };
  }

  /** Waits for the end and hands back all it printed. */
  async output(): Promise<string> {
    await this.ended;
    return this.printed;
  }
}

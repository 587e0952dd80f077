import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** One of the platform's programs, as a process of its own. */
export class Program {
  private constructor(
    private readonly child: ChildProcess,
    /** What `ready` found in the line it waited for. */
    readonly found: string,
  ) {}

  /** Waits until a line of its output matches; the first group is `found`. The environment is exactly the one given. */
  static async start(app: string, environment: Readonly<Record<string, string>>, ready: RegExp): Promise<Program> {
    const child = spawn(process.execPath, [resolve(__dirname, '../../apps', app, 'src/main.js')], {
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const lines = createInterface({ input: child.stdout! });
    const found = await new Promise<string>((done, failed) => {
      lines.on('line', (line) => {
        const [all, group] = ready.exec(line) ?? [];
        if (all !== undefined) done(group ?? all);
      });
      child.once('exit', (code) => failed(new Error(`${app} ended with ${code} before it was ready`)));
    });
    return new Program(child, found);
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

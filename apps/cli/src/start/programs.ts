import { type ChildProcess, spawn } from 'node:child_process';
import { type WriteStream, createWriteStream, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** One part of the platform, run as a process of its own. */
export interface Program {
  readonly name: string;
  /** Its main file, below dist/apps. */
  readonly main: string;
}

export const SANDBOX: Program = { name: 'registry-sandbox', main: 'registry-sandbox/src/main.js' };
export const MAIL_CATCHER: Program = { name: 'mail-catcher', main: 'mail-catcher/src/main.js' };
export const FAKE_GATEWAY: Program = { name: 'fake-gateway', main: 'fake-gateway/src/main.js' };
export const PARTS: readonly Program[] = [
  { name: 'portal-api', main: 'portal-api/src/main.js' },
  { name: 'customer-api', main: 'customer-api/src/main.js' },
  { name: 'worker', main: 'worker/src/main.js' },
];

/** A part that ends this often within a minute is not started again. */
const ENDS_MAX = 5;
const ENDS_WITHIN_MS = 60_000;
const RESTART_AFTER_MS = 1_000;
/** How long the parts may take to end before they are cut off. */
const PATIENCE_MS = 10_000;

/** Runs the parts, keeps their logs in a folder, and starts one again that died. */
export class Programs {
  private readonly children = new Map<string, ChildProcess>();
  private readonly ends = new Map<string, number[]>();
  private isEnding = false;

  constructor(
    private readonly logFolder: string,
    private readonly say: (line: string) => void,
    private readonly giveUp: (reason: string) => void,
  ) {
    mkdirSync(logFolder, { recursive: true });
  }

  start(program: Program): void {
    const log = createWriteStream(join(this.logFolder, `${program.name}.log`), { flags: 'a' });
    // Its own process group: Ctrl-C in the terminal reaches only this process, which then ends the parts in order.
    const child = spawn(process.execPath, ['--enable-source-maps', resolve(__dirname, '../../..', program.main)], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.children.set(program.name, child);
    child.stdout!.pipe(log, { end: false });
    child.stderr!.on('data', (text: Buffer) => this.complain(program, log, text));
    child.once('exit', (code, signal) => this.ended(program, `${signal ?? `code ${code}`}`));
  }

  /** Tells all to end and waits for it; those who take too long are cut off. */
  async end(): Promise<void> {
    this.isEnding = true;
    const deadline = Date.now() + PATIENCE_MS;
    for (const child of this.children.values()) child.kill('SIGTERM');
    while (this.children.size > 0 && Date.now() < deadline) await sleep(50);
    for (const child of this.children.values()) child.kill('SIGKILL');
  }

  private complain({ name }: Program, log: WriteStream, text: Buffer): void {
    log.write(text);
    for (const line of text.toString().trimEnd().split('\n')) this.say(`${name}: ${line}`);
  }

  private ended(program: Program, how: string): void {
    this.children.delete(program.name);
    if (this.isEnding) return;
    const now = Date.now();
    const recent = [...(this.ends.get(program.name) ?? []), now].filter((at) => now - at < ENDS_WITHIN_MS);
    this.ends.set(program.name, recent);
    if (recent.length >= ENDS_MAX)
      return this.giveUp(`${program.name} keeps ending (${how}); its log is ${join(this.logFolder, `${program.name}.log`)}`);
    this.say(`${program.name} ended (${how}) and is started again.`);
    setTimeout(() => {
      if (!this.isEnding) this.start(program);
    }, RESTART_AFTER_MS);
  }
}

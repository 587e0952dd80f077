import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Control } from '../control/control';
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../sandbox';
import type { SandboxInfo } from '../sandbox-info';
import { EppCaller, codeOf } from './epp-caller';
import { contactXml } from './epp-documents';

/** A sandbox for one test, in a folder of its own on free ports. */
export class TemporarySandbox {
  private readonly callers: EppCaller[] = [];
  private readonly lines: string[] = [];
  private wake: () => void = () => undefined;
  private running!: RunningSandbox;

  private constructor(
    readonly dir: string,
    private readonly options: Partial<SandboxOptions>,
  ) {}

  static async start(options: Partial<SandboxOptions> = {}): Promise<TemporarySandbox> {
    const sandbox = new TemporarySandbox(mkdtempSync(join(tmpdir(), 'registry-sandbox-')), options);
    await sandbox.run();
    return sandbox;
  }

  get info(): SandboxInfo {
    return this.running.info;
  }

  get control(): Control {
    return this.running.control;
  }

  /** A connection that has not logged in. Its greeting waits to be heard. */
  async connect(): Promise<EppCaller> {
    const caller = await EppCaller.connect(this.info);
    this.callers.push(caller);
    return caller;
  }

  /** A session of a registrar: the first one unless told otherwise. */
  async logIn(user?: string): Promise<EppCaller> {
    const caller = await EppCaller.loggedIn(this.running.control.info(), user);
    this.callers.push(caller);
    return caller;
  }

  /** A session of the first registrar, which has the contact `sari1`. */
  async logInWithContact(): Promise<EppCaller> {
    const caller = await this.logIn();
    if (codeOf(await caller.ask(contactXml('sari1'))) !== 1000) throw new Error('the contact could not be made');
    return caller;
  }

  /** Waits for a line of the log. */
  async logged(pattern: RegExp): Promise<void> {
    while (!this.lines.some((line) => pattern.test(line))) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  async restart(): Promise<void> {
    await this.running.close();
    await this.run();
  }

  async end(): Promise<void> {
    for (const caller of this.callers) caller.hangUp();
    await this.running.close();
    rmSync(this.dir, { recursive: true });
  }

  private async run(): Promise<void> {
    const log = (line: string): void => {
      this.lines.push(line);
      this.wake();
    };
    this.running = await startSandbox({ dir: this.dir, port: 0, controlPort: 0, tlds: ['id', 'co.id', 'com'], log, ...this.options });
  }
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Clock, DAY } from '#libs/kernel';
import {
  type CreateDomain,
  type Outcome,
  Registries,
  type Registry,
  newAuthInfo,
  newClTrid,
  newContactId,
  sandboxRegistries,
} from '#libs/registry';
import { type RunningSandbox, startSandbox } from '../../apps/registry-sandbox/src/sandbox';
import { memoryFolder } from './memory-folder';

/** The sandbox holds the clock, and our client goes by it. */
class SandboxClock extends Clock {
  constructor(private readonly sandbox: RunningSandbox) {
    super();
  }

  now(): Date {
    return this.sandbox.control.clock.now();
  }
}

/** Our EPP client at a sandbox registry of its own, over TLS, with nothing else around. */
export class SandboxClient {
  readonly com: Registry;
  readonly id: Registry;
  readonly clock: Clock;
  private readonly registries: Registries;

  private constructor(
    readonly sandbox: RunningSandbox,
    private readonly folder: string,
  ) {
    this.clock = new SandboxClock(sandbox);
    this.registries = new Registries(sandboxRegistries(sandbox.info), this.clock);
    this.com = this.registries.forTld('com')!;
    this.id = this.registries.forTld('id')!;
  }

  static async start(): Promise<SandboxClient> {
    const folder = memoryFolder();
    const sandbox = await startSandbox({ dir: join(folder, 'registry-sandbox'), port: 0, controlPort: 0, tlds: ['id', 'com'] });
    return new SandboxClient(sandbox, folder);
  }

  async end(): Promise<void> {
    await this.registries.close();
    await this.sandbox.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A transaction id for the next send. */
  next(): string {
    return newClTrid(this.clock.now());
  }

  letPass(days: number): void {
    this.sandbox.control.advanceClock((days * DAY) / 1_000);
  }

  /** A new contact's id. */
  async contact(registry: Registry): Promise<string> {
    const id = newContactId('PN');
    const postal = [{ type: 'int', name: 'Sari', street: ['Jl. Braga 1'], city: 'Bandung', country: 'ID' }] as const;
    await got(registry.createContact({ clTRID: this.next(), id, postal, email: 'sari@senja.test', authInfo: newAuthInfo() }));
    return id;
  }

  /** Registers a name for a year, with a registrant of its own. */
  async registered(registry: Registry, name: string): Promise<CreateDomain> {
    const registrant = await this.contact(registry);
    const order = { clTRID: this.next(), name, years: 1, registrant, contacts: [], nameServers: [], authInfo: newAuthInfo() };
    await got(registry.createDomain(order));
    return order;
  }
}

/** What a question or an order brought; it has to have succeeded. */
export async function got<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const found = await outcome;
  if (found.kind !== 'done') throw new Error(JSON.stringify(found));
  return found.value;
}

import { el } from '#libs/platform';
import { Clock, after } from '#libs/kernel';
import { EppRegistry, newClTrid, registriesFrom } from '#libs/registry';
import type { CreateDomain, RegistryEvent, RegistrySettings } from '#libs/registry';
import { ScriptedRegistry, answer, domainData } from './scripted-registry';
import type { Received } from './scripted-registry';
import { testCertificate } from './test-certificate';

class MovableClock extends Clock {
  private at = new Date('2026-11-22T03:04:05Z');

  now(): Date {
    return this.at;
  }

  move(ms: number): void {
    this.at = after(this.at, ms);
  }
}

const certificate = testCertificate('localhost');

/** An adapter and, over TLS, the scripted registry that it talks to. */
export class ConnectedRegistry {
  readonly clock = new MovableClock();
  readonly logged: string[] = [];
  registry: EppRegistry;

  private constructor(
    readonly peer: ScriptedRegistry,
    private readonly settings: RegistrySettings,
  ) {
    this.registry = this.connect(settings);
  }

  /** With one session and short waits, unless `changes` says otherwise. */
  static async start(): Promise<ConnectedRegistry> {
    const peer = await ScriptedRegistry.start(await certificate);
    return new ConnectedRegistry(peer, await settingsFor(peer));
  }

  /** Talks to the same peer with other settings from now on. */
  async changeTo(
    changes: Partial<Omit<RegistrySettings, 'timeouts'>>,
    timeouts: Partial<RegistrySettings['timeouts']> = {},
  ): Promise<void> {
    await this.registry.close();
    this.registry = this.connect({ ...this.settings, ...changes, timeouts: { ...this.settings.timeouts, ...timeouts } });
  }

  async stop(): Promise<void> {
    await this.registry.close();
    await this.peer.stop();
  }

  /** An order for kopisenja.id with a new transaction id. */
  kopi(changes: Partial<CreateDomain> = {}): CreateDomain {
    return {
      clTRID: newClTrid(this.clock.now()),
      name: 'kopisenja.id',
      years: 2,
      registrant: 'PN-REG-1',
      contacts: [
        { type: 'admin', id: 'PN-ADM-1' },
        { type: 'billing', id: 'PN-BIL-1' },
      ],
      nameServers: ['ns1.senja.id', 'ns2.senja.id'],
      authInfo: 'Rahasia-2Rahasia',
      ...changes,
    };
  }

  private connect(settings: RegistrySettings): EppRegistry {
    const warn = ({ event, reason }: RegistryEvent) => this.logged.push(`${event}: ${reason}`);
    return new EppRegistry(settings, this.clock, { warn, debug: (line) => this.logged.push(line) });
  }
}

async function settingsFor(peer: ScriptedRegistry): Promise<RegistrySettings> {
  const [settings] = registriesFrom({
    name: 'scripted',
    host: 'localhost',
    port: peer.port,
    user: 'pohonnama',
    password: 'rahasia-sekali',
    tlds: ['id'],
    sessions: 1,
  });
  return { ...settings!, tls: { ca: (await certificate).cert, rejectUnauthorized: true } };
}

/** The answer to a check: names that begin with `a` are free. Backwards and in capitals, as a server may. */
export function checked(received: Received): string {
  const uri = received.element.uri;
  const names = received.element.textsOf(uri, 'name').toReversed();
  const cds = names.map((name) =>
    el('domain:cd', {}, el('domain:name', { avail: name.startsWith('a') ? '1' : 'false' }, name.toUpperCase())),
  );
  return answer(1000, received, domainData('chkData', ...cds));
}

/** The answer to the creation of kopisenja.id. */
export function created(received: Received): string {
  const dates = [el('domain:crDate', {}, '2026-11-22T03:04:06.0Z'), el('domain:exDate', {}, '2028-11-22T23:59:59.0Z')];
  return answer(1000, received, domainData('creData', el('domain:name', {}, 'kopisenja.id'), ...dates));
}

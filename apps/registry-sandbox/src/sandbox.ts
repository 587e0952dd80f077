import { resolve } from 'node:path';
import { type Clock, Money, SECOND } from '#libs/kernel';
import { RealClock } from '#libs/platform';
import { RegistryDesk } from './commands/registry-desk';
import { Control } from './control/control';
import { ControlServer } from './control/control-server';
import { FaultBoard } from './faults/fault-board';
import { nextTurn } from './life/domain-life';
import { MovableClock } from './movable-clock';
import type { RegistryPolicy } from './policy/registry-policy';
import { TldPolicies } from './policy/tld-policies';
import type { TldPolicy } from './policy/tld-policy';
import { type SandboxInfo, hasInfo, writeInfo } from './sandbox-info';
import { EppServer } from './server/epp-server';
import { OpenSessions } from './server/open-sessions';
import { RegistryStore } from './store/registry-store';
import { type TlsFiles, tlsFiles } from './tls-files';

export interface SandboxOptions {
  /** Folder of all files: storage, certificates, info.json. Made when it is not there. */
  readonly dir: string;
  /** Address of the EPP port; loopback unless told otherwise. */
  readonly host?: string;
  /** EPP port; 0 takes any free one. */
  readonly port: number;
  /** Port of the control endpoint, always on loopback; 0 takes any free one. */
  readonly controlPort: number;
  /** Extensions that names can be registered in, without a dot in front. */
  readonly tlds: readonly string[];
  /** What an extension does otherwise than its kind: `{ com: { autoRenews: false } }`. */
  readonly policies?: Readonly<Record<string, Partial<TldPolicy>>>;
  /** Ids of the registrars, 3 to 16 characters; those that are new get a password. */
  readonly accounts?: readonly string[];
  readonly clock?: Clock;
  /** Sessions that one registrar may have open at once; 50 unless told otherwise. */
  readonly sessionsPerAccount?: number;
  /** Seconds after which a silent connection is closed; 600 unless told otherwise. */
  readonly idleSeconds?: number;
  readonly log?: (line: string) => void;
}

/** A registry that answers, and what can be done behind its back. */
export interface RunningSandbox {
  readonly info: SandboxInfo;
  readonly control: Control;
  close(): Promise<void>;
}

const NAME = 'Pohonnama Sandbox Registry';
const LOOPBACK = '127.0.0.1';
/** Bound to every address, a server is told to clients on this machine by one that its certificate names. */
const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);
const ACCOUNTS = ['pohonnama', 'sainganku'] as const;
const FIRST_BALANCE = Money.idr(10_000_000_000);
const SESSIONS_PER_ACCOUNT = 50;
const IDLE_SECONDS = 600;
const OFFSET = 'clock-offset-ms';

const RULES: Omit<RegistryPolicy, 'rules' | 'tlds'> = {
  reserved: new Set(['nic', 'registry', 'whois']),
  namesPerCheck: 50,
  nameServersMax: 13,
  yearsMax: 10,
  contactTransferDays: 5,
  lowBalance: Money.idr(1_000_000),
};

/** Starts the registry. Everything it needs and does not find is made. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { host = LOOPBACK, sessionsPerAccount = SESSIONS_PER_ACCOUNT, idleSeconds = IDLE_SECONDS, log = () => undefined } = options;
  const real = options.clock ?? new RealClock();
  const { store, policy, tls, describe } = await prepare(options, real);
  const open: { close(): unknown }[] = [store];
  const close = async (): Promise<void> => {
    for (const part of open.splice(0).reverse()) await part.close();
  };

  const clock = new MovableClock(real, Number(store.recall(OFFSET) ?? 0), (ms) => store.remember(OFFSET, String(ms)));
  const faults = new FaultBoard();
  let info = describe;
  const desk = new RegistryDesk({ store, policy }, clock, () => writeInfo(options.dir, info()));
  const shared = { serverId: NAME, desk, clock, faults, sessions: new OpenSessions(sessionsPerAccount), log };
  const control = new Control({ store, policy }, faults, clock, () => info());
  try {
    const epp = await EppServer.listen({ ...shared, ...tls, host, port: options.port, idleMs: idleSeconds * SECOND });
    open.push(epp);
    const controlServer = await ControlServer.listen(control, options.controlPort, log);
    open.push(controlServer);
    info = () => ({ ...describe(), port: epp.port, controlPort: controlServer.port });
    writeInfo(options.dir, info());
  } catch (error) {
    await close();
    throw error;
  }
  return { info: info(), control, close };
}

/** Makes the files that are missing, info.json among them, without starting anything, and says what a client needs to know. */
export async function prepareSandbox(options: SandboxOptions): Promise<SandboxInfo> {
  const { store, describe } = await prepare(options, options.clock ?? new RealClock());
  const info = describe();
  store.close();
  if (!hasInfo(options.dir)) writeInfo(options.dir, info);
  return info;
}

interface Prepared {
  readonly store: RegistryStore;
  readonly policy: RegistryPolicy;
  readonly tls: TlsFiles;
  readonly describe: () => SandboxInfo;
}

async function prepare(options: SandboxOptions, clock: Clock): Promise<Prepared> {
  const { dir, host = LOOPBACK, port, controlPort, tlds, accounts = ACCOUNTS } = options;
  const rules = new TldPolicies(tlds, options.policies);
  const store = await RegistryStore.open(resolve(dir), (domain) => nextTurn(domain, rules.of(domain.name))?.at);
  store.accounts.ensure(accounts, FIRST_BALANCE);
  const tls = await tlsFiles(dir, clock.now());
  const users = () => store.accounts.all().map(({ id, password }) => ({ user: id, password }));
  const describe = () => ({
    name: NAME,
    host: ANY_ADDRESS.has(host) ? LOOPBACK : host,
    port,
    controlPort,
    caFile: tls.caFile,
    tlds,
    accounts: users(),
  });
  return { store, policy: { ...RULES, tlds: new Set(tlds), rules }, tls, describe };
}

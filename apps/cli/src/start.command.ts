import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { type Settings, SettingsRefused, holdDataDir } from '#libs/platform';
import { type Command, print } from './command';
import { welcome } from './start/box';
import { prepareDatabase } from './start/first-database';
import { refuseTakenPorts } from './start/ports';
import { FAKE_GATEWAY, MAIL_CATCHER, PARTS, Programs, SANDBOX } from './start/programs';
import { healthReady, portOpen } from './start/ready';

const READY_WITHIN_MS = 60_000;
/** Where this machine reaches what listens on all addresses. */
const LOOPBACK_OF: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

const neededPorts = (settings: Settings) => [
  { variable: 'PORTAL_PORT', port: settings.portalPort },
  { variable: 'CUSTOMER_PORT', port: settings.customerPort },
  ...(settings.smtpUrl ? [] : [{ variable: 'MAIL_CATCHER_PORT', port: settings.mailCatcherPort }]),
  ...(settings.paymentGateways ? [] : [{ variable: 'FAKE_GATEWAY_PORT', port: settings.fakeGatewayPort }]),
  ...(settings.registries
    ? []
    : [
        { variable: 'SANDBOX_EPP_PORT', port: settings.sandboxEppPort },
        { variable: 'SANDBOX_CONTROL_PORT', port: settings.sandboxControlPort },
      ]),
];

/** The registry first, then the database, then the programs that use both; the box when all of them can work. */
async function startAll(settings: Settings, programs: Programs, logFolder: string): Promise<void> {
  const startedAt = Date.now();
  const host = LOOPBACK_OF[settings.bindAddress] ?? settings.bindAddress;
  const inUrl = isIPv6(host) ? `[${host}]` : host;
  if (!settings.registries) {
    programs.start(SANDBOX);
    await portOpen(host, settings.sandboxEppPort, READY_WITHIN_MS);
  }
  await prepareDatabase(settings);
  for (const part of PARTS) programs.start(part);
  if (!settings.smtpUrl) {
    programs.start(MAIL_CATCHER);
    await portOpen('127.0.0.1', settings.mailCatcherPort, READY_WITHIN_MS);
  }
  if (!settings.paymentGateways) {
    programs.start(FAKE_GATEWAY);
    await portOpen('127.0.0.1', settings.fakeGatewayPort, READY_WITHIN_MS);
  }
  await healthReady(`http://${inUrl}:${settings.portalPort}`, READY_WITHIN_MS);
  await healthReady(`http://${inUrl}:${settings.customerPort}`, READY_WITHIN_MS);
  print(welcome(settings, (Date.now() - startedAt) / 1_000, logFolder));
}

/** Everything in one terminal, for a first try and for development. */
export const startCommand: Command = {
  name: 'start',
  takes: '',
  says: 'runs all parts in this terminal, with demo data (not for production)',
  async run(settings) {
    if (settings.isProduction) {
      throw new SettingsRefused(
        '`npm start` is for a first try and for development. In production start the parts one by one: docker/compose.yaml shows how.',
      );
    }
    await refuseTakenPorts(neededPorts(settings), settings.bindAddress);
    const dataDir = await holdDataDir(settings);
    const logFolder = settings.inDataDir('logs');
    const broken = new AbortController();
    const programs = new Programs(logFolder, print, (reason) => broken.abort(new SettingsRefused(reason)));
    const told = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(broken.signal, 'abort')]);
    try {
      await Promise.race([startAll(settings, programs, logFolder), told]);
      await told;
      broken.signal.throwIfAborted();
      return 0;
    } finally {
      await programs.end();
      dataDir.release();
    }
  },
};

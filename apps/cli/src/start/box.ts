import type { Settings } from '#libs/platform';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../demo/demo-people';

const row = (left: string, middle: string, right = ''): string => `  ${left.padEnd(15)} ${middle.padEnd(34)} ${right}`.trimEnd();

/** What a newcomer sees when everything runs. */
export function welcome(settings: Settings, seconds: number, logFolder: string): string {
  const { portalPort, customerPort, sandboxEppPort, sandboxControlPort, mailCatcherPort, smtpUrl, fakeGatewayPort, paymentGateways } =
    settings;
  const shop = (host: string): string => `http://${host}:${customerPort}`;
  const lines = [
    `  Pohonnama is ready after ${seconds.toFixed(1)} s. Demo data; the registry is a sandbox on this machine; prices are illustrative.`,
    '',
    row('Portal API', `http://localhost:${portalPort}`, `docs: http://localhost:${portalPort}/docs`),
    row('Customer API', shop(DEMO_HOSTS.subReseller), `docs: ${shop(DEMO_HOSTS.subReseller)}/docs`),
    row('', shop(DEMO_HOSTS.shortReseller), 'the same API on another brand’s host'),
    row('Registry', `epps://localhost:${sandboxEppPort}`, `control: http://127.0.0.1:${sandboxControlPort}/info`),
    ...(smtpUrl ? [] : [row('Mails', `http://localhost:${mailCatcherPort}`, 'every mail the demo sends; none leaves this machine')]),
    ...(paymentGateways ? [] : [row('Payments', `http://localhost:${fakeGatewayPort}`, 'a payment gateway that takes no real money')]),
    '',
    row('Who', 'E-mail', `Password of all: ${DEMO_PASSWORD}`),
    row('Operator', DEMO_PEOPLE.operator.email, 'portal'),
    row('Reseller', DEMO_PEOPLE.reseller.email, 'portal; a top-up of Sari’s waits for her'),
    row('Sub-reseller', DEMO_PEOPLE.subReseller.email, 'portal'),
    row('Customer', DEMO_PEOPLE.customer.email, `customer API on ${DEMO_HOSTS.subReseller}`),
    row('Reseller', DEMO_PEOPLE.shortReseller.email, 'portal; his deposit is nearly empty'),
    row('Customer', DEMO_PEOPLE.shortCustomer.email, `customer API on ${DEMO_HOSTS.shortReseller}`),
    '',
    '  Try  1  order kopisenja.id and kopisenja.com as Budi (the lines are in README.md): three deposits move at once',
    '       2  order a name as Dewi: it waits for funds, and runs when Agus has topped up',
    '       3  npx --no-install pohon ledger verify: the books prove themselves',
    '',
    `  Logs: ${logFolder}   End: Ctrl-C`,
  ];
  const width = Math.max(...lines.map((line) => line.length)) + 2;
  const rule = '─'.repeat(width);
  return [`┌${rule}┐`, ...lines.map((line) => `│${line.padEnd(width)}│`), `└${rule}┘`].join('\n');
}

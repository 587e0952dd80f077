import { Money } from '#libs/kernel';
import { el } from '#libs/platform';
import { ConnectedRegistry } from '../../test/connected-registry';
import { answer, domainData, greeting } from '../../test/scripted-registry';
import type { ScriptedRegistry } from '../../test/scripted-registry';
import { EPP_NS } from './epp-ns';

let world: ConnectedRegistry;
let peer: ScriptedRegistry;

beforeAll(async () => {
  world = await ConnectedRegistry.start();
  peer = world.peer;
});

beforeEach(() => world.changeTo({}));

afterAll(() => world.stop());

const usd = (cents: number): Money => new Money(BigInt(cents), 'USD');
const [name, clTRID] = ['kopisenja.com', 'PN-1'];
const speaking = (...extensions: string[]): void => {
  peer.greeting = greeting(extensions);
};
const sent = (): string => world.logged.findLast((line) => line.startsWith('scripted <'))!;

describe('an agreed fee', () => {
  it('goes with the order, and what was charged comes back', async () => {
    speaking(EPP_NS.fee011);
    const charged = el(
      'fee:renData',
      { 'xmlns:fee': EPP_NS.fee011 },
      el('fee:currency', {}, 'USD'),
      el('fee:fee', {}, '80.5'),
      el('fee:credit', {}, '-0.50'),
    );
    const data = domainData('renData', el('domain:name', {}, name));
    peer.on('renew domain', (received) =>
      answer(1000, received, data).replace('<trID>', `<extension>${charged.toString()}</extension><trID>`),
    );
    const order = { clTRID, name, years: 1, expiresAt: new Date('2027-01-01'), fee: usd(8000) };
    expect(await world.registry.renewDomain(order)).toMatchObject({ kind: 'done', value: { fee: usd(8000) } });
    expect(sent()).toContain(
      `<fee:renew xmlns:fee="${EPP_NS.fee011}"><fee:currency>USD</fee:currency><fee:fee>80.00</fee:fee></fee:renew>`,
    );
  });

  it('that the registry does not take is refused, and where it knows no fees nothing is sent', async () => {
    speaking(EPP_NS.fee);
    peer.on('create domain', (received) => answer(2004, received));
    expect(await world.registry.createDomain(world.kopi({ fee: usd(1) }))).toMatchObject({ kind: 'refused', code: 2004 });
    expect(sent()).toContain(`<fee:create xmlns:fee="${EPP_NS.fee}">`);
    speaking();
    await world.changeTo({});
    const count = peer.count('create domain');
    expect(await world.registry.createDomain(world.kopi({ fee: usd(1) }))).toMatchObject({ kind: 'refused', reason: 'unsupported' });
    expect(peer.count('create domain')).toBe(count);
  });
});

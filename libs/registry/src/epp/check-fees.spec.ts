import { Money } from '#libs/kernel';
import { type Markup, el } from '#libs/platform';
import { ConnectedRegistry } from '../../test/connected-registry';
import { answer, domainData, greeting } from '../../test/scripted-registry';
import type { Received, ScriptedRegistry } from '../../test/scripted-registry';
import { EPP_NS } from './epp-ns';
import { moneyOf } from './money-of';

let world: ConnectedRegistry;
let peer: ScriptedRegistry;

beforeAll(async () => {
  world = await ConnectedRegistry.start();
  peer = world.peer;
});

beforeEach(() => world.changeTo({}));

afterAll(() => world.stop());

const usd = (cents: number): Money => new Money(BigInt(cents), 'USD');
const isPremium = (name: string): boolean => name.startsWith('a');
const price = (name: string): string => (isPremium(name) ? '900.00' : '12.5');
const namesIn = ({ element }: Received): string[] => element.textsOf(EPP_NS.domain, 'name');

const free = (received: Received): Markup =>
  domainData('chkData', ...namesIn(received).map((name) => el('domain:cd', {}, el('domain:name', { avail: '1' }, name))));

const withFees = (received: Received, fees: Markup): string =>
  answer(1000, received, free(received)).replace('<trID>', `<extension>${fees.toString()}</extension><trID>`);

/** As RFC 8748 answers: one entry for each name, with all its commands. */
const fees10 = (received: Received): string => {
  const quote = (command: string, years: string, fee: string): Markup =>
    el('fee:command', { name: command }, el('fee:period', { unit: 'y' }, years), el('fee:fee', { description: 'Registration' }, fee));
  const cds = namesIn(received).map((name) =>
    el(
      'fee:cd',
      { avail: '1' },
      el('fee:objID', {}, name.toUpperCase()),
      el('fee:class', {}, isPremium(name) ? 'premium-1' : 'standard'),
      quote('create', '1', price(name)),
      quote('create', '2', '25.00'),
      el('fee:command', { name: 'restore' }, el('fee:fee', {}, '30.00'), el('fee:fee', {}, '10.00'), el('fee:credit', {}, '-1.00')),
      el('fee:command', { name: 'transfer' }, el('fee:reason', {}, 'not allowed')),
    ),
  );
  return withFees(received, el('fee:chkData', { 'xmlns:fee': EPP_NS.fee }, el('fee:currency', {}, 'USD'), cds));
};

/** As the draft answers: one command at a time, with a currency for each name. */
const fees011 =
  (action: string) =>
  (received: Received): string => {
    const cds = namesIn(received).map((name) =>
      el(
        'fee:cd',
        {},
        el('fee:object', {}, el('domain:name', { 'xmlns:domain': EPP_NS.domain }, name)),
        el('fee:command', {}, action),
        el('fee:currency', {}, 'USD'),
        el('fee:fee', {}, action === 'create' ? price(name) : '20.00'),
        isPremium(name) ? el('fee:class', {}, 'premium') : undefined,
      ),
    );
    return withFees(received, el('fee:chkData', { 'xmlns:fee': EPP_NS.fee011 }, cds));
  };

describe('a fee check', () => {
  it('tells what each action costs, what is premium, and why something has no fee', async () => {
    peer.greeting = greeting([EPP_NS.fee, EPP_NS.fee011]);
    peer.on('check domain', fees10);
    const questions = [
      { action: 'create', years: 1 },
      { action: 'create', years: 2 },
      { action: 'restore' },
      { action: 'transfer', years: 1 },
    ] as const;
    const outcome = await world.registry.checkFees({ names: ['a.com', 'b.com'], questions, currency: 'USD' });
    const fees = (first: Money) => [
      { action: 'create', years: 1, fee: first },
      { action: 'create', years: 2, fee: usd(2500) },
      { action: 'restore', fee: usd(3900) },
      { action: 'transfer', years: 1, fee: undefined, reason: 'not allowed' },
    ];
    expect(outcome).toEqual({
      kind: 'done',
      value: [
        { name: 'a.com', available: true, feeClass: 'premium-1', isPremium: true, fees: fees(usd(90_000)) },
        { name: 'b.com', available: true, feeClass: 'standard', isPremium: false, fees: fees(usd(1250)) },
      ],
    });
    expect(peer.count('check domain')).toBe(1);
  });

  it('is one command for each action in the draft version, put together again', async () => {
    peer.greeting = greeting([EPP_NS.fee011]);
    peer.on('check domain', fees011('create'), fees011('renew'));
    const questions = [
      { action: 'create', years: 1 },
      { action: 'renew', years: 1 },
    ] as const;
    expect(await world.registry.checkFees({ names: ['a.com'], questions })).toMatchObject({
      kind: 'done',
      value: [
        {
          name: 'a.com',
          isPremium: true,
          fees: [
            { action: 'create', fee: usd(90_000) },
            { action: 'renew', fee: usd(2000) },
          ],
        },
      ],
    });
  });

  it('is refused where the registry says nothing about fees', async () => {
    peer.greeting = greeting([]);
    expect(await world.registry.checkFees({ names: ['a.com'], questions: [{ action: 'create', years: 1 }] })).toMatchObject({
      kind: 'refused',
      reason: 'unsupported',
    });
  });
});

it('a decimal counts only when the house can count it exactly', () => {
  expect(moneyOf('195000.00', 'IDR')).toEqual(Money.idr(195_000));
  expect(moneyOf(' -0.5 ', 'USD')).toEqual(usd(-50));
  for (const [text, currency] of [
    ['1.005', 'USD'],
    ['0.5', 'IDR'],
    ['10', 'XXX'],
    ['ten', 'USD'],
    ['', 'USD'],
  ] as const) {
    expect(moneyOf(text, currency)).toBeUndefined();
  }
});

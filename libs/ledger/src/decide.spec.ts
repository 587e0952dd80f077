import { Money } from '#libs/kernel';
import { depositOf, heldOf, salesOf } from './account';
import { decide, depositsIn } from './decide';
import { type Deposit, emptyDeposit } from './deposit';
import type { Bundle, Posting } from './posting';

const rupiah = (units: number) => Money.idr(units);
const now = new Date('2026-11-22T02:00:00Z');
const earlier = new Date('2026-11-22T01:00:00Z');
const later = new Date('2026-11-22T03:00:00Z');
const none: ReadonlySet<string> = new Set();

const [bali, jawa] = [depositOf(2, 1), depositOf(3, 1)];
const with_ = (id: string, available: number, more: Partial<Deposit> = {}): Deposit => ({
  ...emptyDeposit(id, 'IDR'),
  available: rupiah(available),
  ...more,
});

const posting = (reference: string, from: string, to: string, units: number): Posting => ({
  reference,
  transfers: [{ from, to, amount: rupiah(units) }],
});
const hold = (child: number, reference: string, units: number) => posting(reference, depositOf(child, 1), heldOf(child, 1), units);
const capture = (child: number, reference: string, units: number) => posting(reference, heldOf(child, 1), salesOf(1), units);
const topUp = (child: number, reference: string, units: number) => posting(reference, 'cash:1', depositOf(child, 1), units);

const kinds = (bundles: readonly Bundle[], deposits: readonly Deposit[], posted = none) =>
  decide(bundles, deposits, posted, now).verdicts.map(({ kind }) => kind);

describe('deciding a list of bundles', () => {
  it('refuses the one that lacks funds alone; the others go on in their order with what is left', () => {
    const bundles = [[hold(2, 'a', 60)], [hold(2, 'b', 60)], [hold(2, 'c', 40)], [hold(2, 'd', 1)]];
    const { verdicts, entries, deposits } = decide(bundles, [with_(bali, 100)], none, now);
    const missing = (units: number) => ({ kind: 'short', shortfalls: [{ deposit: bali, missing: rupiah(units) }] });
    expect(verdicts).toEqual([{ kind: 'posted' }, missing(20), { kind: 'posted' }, missing(1)]);
    expect(entries.map(({ reference, deposit }) => [reference, deposit?.seq, deposit?.available.units])).toEqual([
      ['a', 1, 40n],
      ['c', 2, 0n],
    ]);
    expect(deposits).toEqual([with_(bali, 0, { held: rupiah(100), seq: 2, lastAt: now })]);
  });

  it('takes all postings of a bundle or none of them', () => {
    const order = [hold(2, 'item-1', 30), hold(3, 'item-1-above', 30), hold(2, 'item-2', 30)];
    const { verdicts, entries, deposits } = decide([order], [with_(bali, 59), with_(jawa, 100)], none, now);
    expect(verdicts).toEqual([{ kind: 'short', shortfalls: [{ deposit: bali, missing: rupiah(1) }] }]);
    expect([entries, deposits]).toEqual([[], []]);
  });

  it('names every deposit that is short, not only the first', () => {
    const { verdicts } = decide([[hold(2, 'a', 10), hold(3, 'b', 10)]], [with_(bali, 4), with_(jawa, 9)], none, now);
    expect(verdicts).toEqual([
      {
        kind: 'short',
        shortfalls: [
          { deposit: bali, missing: rupiah(6) },
          { deposit: jawa, missing: rupiah(1) },
        ],
      },
    ]);
  });

  it('lets a bundle spend what an earlier one of the same list brought', () => {
    expect(kinds([[hold(2, 'too-early', 100)], [topUp(2, 'paid', 100)], [hold(2, 'now', 100)]], [])).toEqual(['short', 'posted', 'posted']);
  });

  it('tells what stands in the books already, and what the same list posted a moment ago', () => {
    const bundles = [[hold(2, 'a', 1), hold(2, 'b', 1)], [hold(2, 'c', 1)], [hold(2, 'c', 1)]];
    expect(decide(bundles, [with_(bali, 100)], new Set(['b']), now).verdicts).toEqual([
      { kind: 'repeated', reference: 'b' },
      { kind: 'posted' },
      { kind: 'repeated', reference: 'c' },
    ]);
  });

  it('does not remember the references of a bundle that was refused', () => {
    expect(kinds([[hold(2, 'a', 200)], [topUp(2, 'paid', 200)], [hold(2, 'a', 200)]], [with_(bali, 100)])).toEqual([
      'short',
      'posted',
      'posted',
    ]);
  });

  it('changes nothing for an empty list', () => {
    expect(decide([], [], none, now)).toEqual({ verdicts: [], entries: [], deposits: [] });
  });
});

describe('the floor of a deposit', () => {
  it.each([
    ['prepaid, to the last rupiah', rupiah(0), 100, 'posted'],
    ['prepaid, one rupiah more', rupiah(0), 101, 'short'],
    ['a credit line of 50, used to the end', rupiah(-50), 150, 'posted'],
    ['a credit line of 50, one rupiah more', rupiah(-50), 151, 'short'],
    ['a deposit of which 20 must stay', rupiah(20), 81, 'short'],
    ['no floor, settled outside', null, 1_000_000, 'posted'],
  ])('%s', (_, floor, spent, verdict) => {
    expect(kinds([[hold(2, 'a', spent)]], [with_(bali, 100, { floor })])).toEqual([verdict]);
  });

  it('does not keep anybody from paying in, even when less than the debt', () => {
    expect(kinds([[topUp(2, 'paid', 10)]], [with_(bali, -100)])).toEqual(['posted']);
  });

  it('does not stop a capture: that money was set aside before', () => {
    expect(kinds([[capture(2, 'a', 30)]], [with_(bali, -100, { held: rupiah(30) })])).toEqual(['posted']);
  });
});

describe('a movement', () => {
  it('carries the number, the time and the deposit as it stood afterwards', () => {
    const { entries } = decide([[topUp(2, 'paid', 100)], [hold(2, 'a', 30)], [capture(2, 'b', 30)]], [], none, now);
    expect(entries.map(({ line, at, deposit }) => [line, at, deposit?.seq, deposit?.available.units, deposit?.held.units])).toEqual([
      [0, now, 1, 100n, 0n],
      [0, now, 2, 70n, 30n],
      [0, now, 3, 70n, 0n],
    ]);
  });

  it('has no number when it is on no edge', () => {
    expect(decide([[posting('cost', 'cost:1/pandi', 'registry:pandi', 5)]], [], none, now)).toMatchObject({
      entries: [{ deposit: null, at: now }],
      deposits: [],
    });
  });

  it('never goes back in time, for all transfers of its posting', () => {
    const both: Posting = { reference: 'a', transfers: [...hold(2, '', 1).transfers, ...hold(3, '', 1).transfers] };
    const { entries } = decide(
      [[both], [hold(3, 'b', 1)]],
      [with_(bali, 9, { lastAt: later }), with_(jawa, 9, { lastAt: earlier })],
      none,
      now,
    );
    expect(entries.map(({ at }) => at)).toEqual([later, later, later]);
  });
});

describe('mistakes of ours that are never written down', () => {
  it.each<[string, Bundle]>([
    ['a capture of more than is held', [capture(2, 'a', 1)]],
    ['a posting that moves nothing', [{ reference: 'a', transfers: [] }]],
    ['no money', [hold(2, 'a', 0)]],
    ['less than no money', [hold(2, 'a', -1)]],
    ['money from an account to itself', [posting('a', bali, bali, 1)]],
    ['money from one edge to another', [posting('a', bali, jawa, 1)]],
    ['one reference for two postings of a bundle', [hold(2, 'a', 1), hold(2, 'a', 1)]],
    [
      'another currency than the deposit has',
      [{ reference: 'a', transfers: [{ from: 'cash:1', to: bali, amount: new Money(1n, 'USD') }] }],
    ],
  ])('%s', (_, bundle) => {
    expect(() => decide([bundle], [with_(bali, 100)], none, now)).toThrow(TypeError);
  });
});

it('locks each deposit once, held money with the deposit it came from, in the order of the id', () => {
  expect(
    depositsIn([
      [hold(3, 'a', 1), capture(3, 'b', 1)],
      [topUp(2, 'c', 1), posting('d', 'cost:1/pandi', 'registry:pandi', 1)],
    ]),
  ).toEqual([bali, jawa]);
});

import { Money } from '#libs/kernel';
import { depositBehind, isHeld } from './account';
import { type Deposit, emptyDeposit } from './deposit';
import type { Bundle, Posting, Shortfall, Transfer } from './posting';

/** A transfer as it is written down. On an edge it carries its number there and the deposit as it stood afterwards. */
export interface Entry extends Transfer {
  readonly reference: string;
  readonly line: number;
  readonly at: Date;
  readonly deposit: Deposit | null;
}

export type Verdict =
  | { readonly kind: 'posted' }
  | { readonly kind: 'short'; readonly shortfalls: readonly Shortfall[] }
  | { readonly kind: 'repeated'; readonly reference: string };

/** What the locked deposits allow: one verdict per bundle in their order, what to write, and the deposits afterwards. */
export interface Decision {
  readonly verdicts: readonly Verdict[];
  readonly entries: readonly Entry[];
  readonly deposits: readonly Deposit[];
}

/** The deposits by id, as they stand before a bundle. */
type Book = ReadonlyMap<string, Deposit>;
/** The few deposits that a bundle moves, as it leaves them: what it costs does not grow with the other bundles' deposits. */
type Trial = Map<string, Deposit>;

/**
 * Goes through the bundles in order. One that lacks funds or has been posted before is left out alone; the others go on.
 * Pure: the caller has locked the deposits and looked up which references stand already.
 */
export function decide(bundles: readonly Bundle[], deposits: readonly Deposit[], posted: ReadonlySet<string>, now: Date): Decision {
  const book = new Map(deposits.map((deposit) => [deposit.id, deposit]));
  const references = new Set(posted);
  const entries: Entry[] = [];
  const touched = new Set<string>();

  const verdicts = bundles.map((bundle): Verdict => {
    assertSound(bundle);
    const repeated = bundle.find(({ reference }) => references.has(reference));
    if (repeated) return { kind: 'repeated', reference: repeated.reference };
    const trial: Trial = new Map();
    const written = bundle.flatMap((posting) => write(book, trial, posting, now));
    const shortfalls = shortfallsBetween(book, trial);
    if (shortfalls.length > 0) return { kind: 'short', shortfalls };
    for (const { reference } of bundle) references.add(reference);
    for (const [id, deposit] of trial) {
      touched.add(id);
      book.set(id, deposit);
    }
    entries.push(...written);
    return { kind: 'posted' };
  });

  return { verdicts, entries, deposits: [...touched].map((id) => book.get(id)!) };
}

/** The deposits a list of bundles touches, in the order in which they must be locked. */
export function depositsIn(bundles: readonly Bundle[]): string[] {
  const ids = bundles
    .flat()
    .flatMap(({ transfers }) => transfers.flatMap(({ from, to }) => [depositBehind(from) ?? [], depositBehind(to) ?? []].flat()));
  return [...new Set(ids)].sort();
}

function write(book: Book, trial: Trial, { reference, transfers }: Posting, now: Date): Entry[] {
  const standing = (id: string): Deposit | undefined => trial.get(id) ?? book.get(id);
  const edges = transfers.flatMap(({ from, to }) => depositBehind(from) ?? depositBehind(to) ?? []);
  // No earlier than the last movement of any deposit it touches, so that "as of" a time is one read on every deposit.
  const at = edges.reduce((latest, id) => later(latest, standing(id)?.lastAt ?? null), now);
  return transfers.map((transfer, line) => {
    const id = depositBehind(transfer.from) ?? depositBehind(transfer.to);
    const deposit = id === null ? null : moved(standing(id) ?? emptyDeposit(id, transfer.amount.currency), transfer, at);
    if (deposit) trial.set(deposit.id, deposit);
    return { ...transfer, reference, line, at, deposit };
  });
}

function moved(deposit: Deposit, { from, to, amount }: Transfer, at: Date): Deposit {
  let { available, held } = deposit;
  if (depositBehind(from) === deposit.id) {
    if (isHeld(from)) held = held.minus(amount);
    else available = available.minus(amount);
  }
  if (depositBehind(to) === deposit.id) {
    if (isHeld(to)) held = held.plus(amount);
    else available = available.plus(amount);
  }
  if (held.isNegative) throw new TypeError(`${deposit.id} does not hold ${amount.toString()}`);
  return { ...deposit, available, held, seq: deposit.seq + 1, lastAt: at };
}

/** Only a deposit that loses money can fall short. */
function shortfallsBetween(before: Book, trial: Trial): Shortfall[] {
  return [...trial.values()].flatMap((deposit) => {
    const was = before.get(deposit.id)?.available ?? Money.zero(deposit.available.currency);
    if (!deposit.floor || !deposit.available.isLessThan(was) || !deposit.available.isLessThan(deposit.floor)) return [];
    return { deposit: deposit.id, missing: deposit.floor.minus(deposit.available) };
  });
}

/** These are mistakes of ours, not of the caller: money would appear from nowhere or be moved in the wrong book. */
function assertSound(bundle: Bundle): void {
  const references = new Set<string>();
  for (const { reference, transfers } of bundle) {
    if (references.has(reference)) throw new TypeError(`${reference} is in one bundle twice`);
    if (transfers.length === 0) throw new TypeError(`${reference} moves nothing`);
    references.add(reference);
    for (const transfer of transfers) assertSoundTransfer(reference, transfer);
  }
}

function assertSoundTransfer(reference: string, { from, to, amount }: Transfer): void {
  if (!amount.isPositive) throw new TypeError(`${reference} moves ${amount.toString()}`);
  if (from === to) throw new TypeError(`${reference} moves ${from} to itself`);
  const [left, right] = [depositBehind(from), depositBehind(to)];
  if (left && right && left !== right) throw new TypeError(`${reference} moves money from one edge to another`);
}

const later = (a: Date, b: Date | null): Date => (b && b > a ? b : a);

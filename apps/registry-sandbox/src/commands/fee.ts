import { Money } from '#libs/kernel';
import { type Markup, el } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { EXTENSIONS } from '../epp/extensions';
import { fields, token } from '../epp/fields';
import type { Price } from '../policy/prices';
import type { Call } from './call';

/** The versions of the fee extension, the newest first: a client that sends both is answered in the first. */
export const FEE_VERSIONS = ['fee', 'fee011'] as const;
export type FeeVersion = (typeof FEE_VERSIONS)[number];

export const CURRENCY = 'IDR';
const AMOUNT = /^(\d{1,15})(?:\.0{1,4})?$/;

/** The element of that version, declaring its prefix. */
export const feeElement = (version: FeeVersion, name: string, ...children: Markup[]): Markup =>
  el(`fee:${name}`, { 'xmlns:fee': EXTENSIONS[version] }, ...children);

export const feeLeaf = (name: string, text: string): Markup => el(`fee:${name}`, {}, text);

/**
 * What the client agreed to pay (RFC 8748, section 3.4) has to be what it costs, or more: 2004 otherwise. Without a word about it a name
 * is charged what all names cost, but a premium name is not: 2306.
 */
export function refuseDisagreement(call: Pick<Call, 'extensions'>, { amount, class: premium }: Price): void {
  const version = feeVersion(call);
  const element = version && call.extensions.get(version);
  if (!element) {
    if (premium) throw new CommandRefused(2306, `this name is ${premium} and costs ${CURRENCY} ${amount.toDecimal()}: agree to the fee`);
    return;
  }
  const given = fields(element, 'currency', 'fee*', 'credit*');
  const currency = given.optional('currency') ?? CURRENCY;
  if (currency !== CURRENCY) throw new CommandRefused(2004, `fees are in ${CURRENCY}`);
  const fees = given.all('fee');
  if (fees.length === 0) throw new CommandRefused(2003, `${element.local} needs fee`);
  const agreed = Money.sum(
    fees.map((fee) => amountOf(fee.text)),
    CURRENCY,
  );
  if (agreed.isLessThan(amount)) throw new CommandRefused(2004, `it costs ${CURRENCY} ${amount.toDecimal()}`);
}

/** What was charged, for a client that had spoken of it: `creData` and the like. */
export function feeData(call: Call, name: string, { amount }: Pick<Price, 'amount'>): Markup[] {
  const version = feeVersion(call);
  if (!version) return [];
  const balance = call.store.accounts.find(call.account)!.balance;
  const fee = [feeLeaf('currency', CURRENCY), feeLeaf('fee', amount.toDecimal()), feeLeaf('balance', balance.toDecimal())];
  return [feeElement(version, name, ...fee)];
}

/** What was given back when a name was deleted, for a client that speaks of fees. */
export function creditData(call: Call, credit: Money): Markup[] {
  const version = FEE_VERSIONS.find((each) => call.extensions.speaks(each));
  if (!version || !credit.isPositive) return [];
  return [feeElement(version, 'delData', feeLeaf('currency', CURRENCY), feeLeaf('credit', credit.negated().toDecimal()))];
}

const feeVersion = ({ extensions }: Pick<Call, 'extensions'>): FeeVersion | undefined =>
  FEE_VERSIONS.find((version) => extensions.get(version));

function amountOf(text: string): Money {
  const [, units] = AMOUNT.exec(token(text)) ?? [];
  if (units === undefined) throw new CommandRefused(2005, `a fee is an amount of whole rupiah`);
  return Money.idr(Number(units));
}

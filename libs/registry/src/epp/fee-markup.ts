import { type Markup, el } from '#libs/platform';
import type { Money } from '#libs/kernel';
import type { FeeQuestion } from '../registry-fee';
import type { FeeVersion } from '../registry-settings';
import { EPP_NS } from './epp-ns';

/** The namespace of each version of the fee extension. */
export const FEE_URI: Readonly<Record<FeeVersion, string>> = { '1.0': EPP_NS.fee, '0.11': EPP_NS.fee011 };

/** The fee that an order agrees to (RFC 8748, section 5.2): a registry that takes another refuses the order. */
export const agreedFee = (
  verb: 'create' | 'renew' | 'transfer' | 'update',
  fee: Money | undefined,
  version: FeeVersion | undefined,
): Markup | undefined =>
  fee &&
  version &&
  el(`fee:${verb}`, { 'xmlns:fee': FEE_URI[version] }, el('fee:currency', {}, fee.currency), el('fee:fee', {}, fee.toDecimal()));

/** Asks for fees beside a check (RFC 8748, section 5.1.1): several actions at once. */
export const feeCheck = (questions: readonly FeeQuestion[], currency: string | undefined): Markup =>
  el(
    'fee:check',
    { 'xmlns:fee': EPP_NS.fee },
    currency === undefined ? undefined : el('fee:currency', {}, currency),
    questions.map(({ action, years }) => el('fee:command', { name: action }, period(years))),
  );

/** The same in version 0.11: one action at a time. */
export const feeCheck011 = ({ action, years }: FeeQuestion, currency: string | undefined): Markup =>
  el(
    'fee:check',
    { 'xmlns:fee': EPP_NS.fee011 },
    el('fee:command', {}, action),
    currency === undefined ? undefined : el('fee:currency', {}, currency),
    period(years),
  );

const period = (years: number | undefined): Markup | undefined =>
  years === undefined ? undefined : el('fee:period', { unit: 'y' }, String(years));

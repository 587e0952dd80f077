import { Money } from '#libs/kernel';

/** What a taxable firm (PKP) adds to a price: the state's rate on a part of the price. */
interface TaxRule {
  /** Milliseconds of the first instant of its first day, in Jakarta. */
  readonly since: number;
  readonly basisPoints: number;
  /** The taxed part of the price, as numerator and denominator ("DPP nilai lain" where it is not the whole). */
  readonly base: readonly [number, number];
}

/** PPN on services, the newest last: UU 42/2009; UU 7/2021; PMK 131/2024 (12 % on 11/12 of the price). */
const PPN: readonly [TaxRule, ...TaxRule[]] = [
  { since: 0, basisPoints: 1_000, base: [1, 1] },
  { since: Date.parse('2022-04-01T00:00:00+07:00'), basisPoints: 1_100, base: [1, 1] },
  { since: Date.parse('2025-01-01T00:00:00+07:00'), basisPoints: 1_200, base: [11, 12] },
];

/** The tax on one price, as an invoice states it. */
export interface Tax {
  readonly tax: Money;
  /** The part of the price that is taxed (DPP); zero where no tax is charged. */
  readonly taxBase: Money;
  /** The rate on the tax base, 1 % = 100; zero where no tax is charged. */
  readonly taxRateBasisPoints: number;
}

/** From when on a firm is a taxable one, or is none any more. */
export interface TaxStatus {
  readonly since: Date;
  readonly isTaxable: boolean;
}

/** Whether a firm was taxable at that instant: by the newest status that had begun; without any it was not. */
export function isTaxableAt(statuses: readonly TaxStatus[], at: Date): boolean {
  let newest: TaxStatus | undefined;
  for (const status of statuses) {
    const since = status.since.getTime();
    if (since <= at.getTime() && (!newest || since >= newest.since.getTime())) newest = status;
  }
  return newest?.isTaxable ?? false;
}

/** PPN on a price at that instant: tax base and tax each in whole units, halves up (PER-11/PJ/2025 art. 129). */
export function ppnOn(price: Money, at: Date): Tax {
  const { basisPoints, base } = PPN.findLast(({ since }) => since <= at.getTime()) ?? PPN[0];
  const taxBase = price.fraction(...base);
  return { taxBase, tax: taxBase.share(basisPoints), taxRateBasisPoints: basisPoints };
}

/** What a firm charges that is not taxable. */
export function noTax({ currency }: Money): Tax {
  const none = Money.zero(currency);
  return { taxBase: none, tax: none, taxRateBasisPoints: 0 };
}

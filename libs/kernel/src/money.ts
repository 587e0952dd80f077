/** ISO 4217 codes the house can count in, with the number of minor-unit digits. Rupiah has no sen here. */
export const CURRENCIES: Readonly<Record<string, number>> = { IDR: 0, USD: 2 };

/** An amount of one currency, counted in its smallest unit. Never a float, never mixed. */
export class Money {
  constructor(
    readonly units: bigint,
    readonly currency: string,
  ) {}

  static zero(currency: string): Money {
    return new Money(0n, currency);
  }

  static idr(this: void, units: number | bigint): Money {
    return new Money(BigInt(units), 'IDR');
  }

  /** The sum of amounts of one currency; an empty list is zero of the given one. */
  static sum(amounts: readonly Money[], currency: string): Money {
    return amounts.reduce((sum, each) => sum.plus(each), Money.zero(currency));
  }

  plus(other: Money): Money {
    this.sameCurrencyAs(other);
    return new Money(this.units + other.units, this.currency);
  }

  minus(other: Money): Money {
    return this.plus(other.negated());
  }

  negated(): Money {
    return new Money(-this.units, this.currency);
  }

  /** This amount times numerator / denominator, rounded half away from zero: the one rounding rule of the house. */
  fraction(numerator: number | bigint, denominator: number | bigint): Money {
    const bottom = BigInt(denominator);
    if (bottom <= 0n) throw new TypeError('a fraction needs a positive denominator');
    const scaled = this.units * BigInt(numerator);
    const half = scaled < 0n ? -bottom : bottom;
    return new Money((scaled * 2n + half) / (bottom * 2n), this.currency);
  }

  /** What this is in another currency, at so many whole units of it for so many whole units of ours; rounded as `fraction` does. */
  exchanged(currency: string, units: bigint, forOurs: bigint): Money {
    // They count in different parts: a cent is a hundredth of a dollar, a rupiah is whole.
    const parts = (of: string): bigint => 10n ** BigInt(CURRENCIES[of] ?? 0);
    return new Money(this.fraction(units * parts(currency), forOurs * parts(this.currency)).units, currency);
  }

  /** A share in basis points: 1 % = 100. */
  share(basisPoints: number): Money {
    return this.fraction(basisPoints, 10_000);
  }

  /** The next multiple of `step` units that is not below this amount: how prices are rounded. */
  roundedUpTo(step: number): Money {
    const by = BigInt(step);
    const rest = this.units % by;
    if (rest === 0n) return this;
    return new Money(this.units - rest + (this.units > 0n ? by : 0n), this.currency);
  }

  isLessThan(other: Money): boolean {
    this.sameCurrencyAs(other);
    return this.units < other.units;
  }

  equals(other: Money): boolean {
    return this.units === other.units && this.currency === other.currency;
  }

  get isPositive(): boolean {
    return this.units > 0n;
  }

  get isNegative(): boolean {
    return this.units < 0n;
  }

  /** On the wire: `{ "amount": 195000, "currency": "IDR" }`, amount in minor units (whole rupiah). */
  toJSON(): { amount: number; currency: string } {
    const amount = Number(this.units);
    if (!Number.isSafeInteger(amount)) throw new RangeError(`${this.units} does not fit a JSON number`);
    return { amount, currency: this.currency };
  }

  toString(): string {
    return `${this.units} ${this.currency}`;
  }

  /** In whole units of the currency, without its name, for tables: `195000`, `-12.50`. */
  toDecimal(): string {
    const digits = CURRENCIES[this.currency] ?? 0;
    const [sign, units] = this.isNegative ? ['-', -this.units] : ['', this.units];
    const text = String(units).padStart(digits + 1, '0');
    return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }

  private sameCurrencyAs(other: Money): void {
    if (other.currency !== this.currency) throw new TypeError(`${other.currency} is not ${this.currency}`);
  }
}

import type { InvoiceLine } from './invoice-line';

/** The amounts of a line. */
type Amounts = Pick<InvoiceLine, 'price' | 'otherTaxBase' | 'tax' | 'total'>;

/** What of a line is credited: each amount rounded by itself, halves up, as what is given back of it is. `percent` is 1 to 100. */
export function creditedPart<Line extends Amounts>(line: Line, percent: number): Line {
  const part = (of: keyof Amounts) => line[of].fraction(percent, 100);
  const [price, tax] = [part('price'), part('tax')];
  return { ...line, price, otherTaxBase: part('otherTaxBase'), tax, total: price.plus(tax) };
}

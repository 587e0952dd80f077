import { Period, YEARS_MAX } from '#libs/kernel';
import { CommandRefused } from '../epp/command-refused';
import type { Fields } from '../epp/fields';

/** The period of a create or renew: 1 to 10 whole years, one when nothing is said. */
export function readYears(of: Fields): Period {
  const element = of.first('period');
  if (!element) return Period.ofYears(1);
  const unit = element.attribute('unit');
  if (unit !== 'y') throw new CommandRefused(unit === 'm' ? 2102 : 2005, 'periods are in years here');
  const text = element.text.trim();
  if (!/^\d{1,5}$/.test(text)) throw new CommandRefused(2005, 'a period is a number');
  const years = Number(text);
  if (years < 1 || years > YEARS_MAX) throw new CommandRefused(2004, `a period is 1 to ${YEARS_MAX} years`);
  return Period.ofYears(years);
}

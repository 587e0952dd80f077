import { DomainError } from './errors';

/** EPP registration periods are 1 to 10 years for every TLD we know (RFC 5731 allows 1-99). */
export const YEARS_MAX = 10;

export class PeriodNotAllowed extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'period-not-allowed';
}

/** A whole number of years, 1 to 10. */
export class Period {
  private constructor(readonly years: number) {}

  static ofYears(years: number, pointer = '/years'): Period {
    if (!Number.isInteger(years) || years < 1 || years > YEARS_MAX) {
      const message = `A registration period is 1 to ${YEARS_MAX} whole years.`;
      throw new PeriodNotAllowed(message, { years, errors: [{ pointer, code: 'period-not-allowed', message }] });
    }
    return new Period(years);
  }

  /** The same day and time of the year that many years later; 29 February becomes 28 February in a common year. */
  addTo(at: Date): Date {
    const end = new Date(at);
    end.setUTCFullYear(at.getUTCFullYear() + this.years);
    if (end.getUTCMonth() !== at.getUTCMonth()) end.setUTCDate(0);
    return end;
  }
}

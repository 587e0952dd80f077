import { DomainError } from '#libs/kernel';

/** A period that ends before it begins, or on a day that does not exist. */
export class PeriodUpsideDown extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'period-upside-down';

  constructor() {
    const message = 'The last day has to be the first one or a later one.';
    super(message, { errors: [{ pointer: 'until', code: 'period-upside-down', message }] });
  }
}

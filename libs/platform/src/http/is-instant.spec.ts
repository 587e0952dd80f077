import { validateSync } from 'class-validator';
import { IsInstant } from './is-instant';

class Question {
  @IsInstant()
  readonly at: string;

  constructor(at: string) {
    this.at = at;
  }
}
const isInstant = (at: string): boolean => validateSync(new Question(at)).length === 0;

describe('an instant', () => {
  it.each(['2026-11-22T02:00:00Z', '2026-11-22T09:00:00+07:00', '2026-11-22T02:00:00.123456789Z', '9998-12-31T23:59:59-23:59'])(
    'is read: %s',
    (at) => {
      expect(isInstant(at)).toBe(true);
    },
  );

  it.each(['2026-11-22', '2026-02-30T00:00:00Z', '2026-11-22T02:00:00', '0000-01-01T00:00:00+23:00', '9999-12-31T23:59:59-23:00'])(
    'is refused: %s',
    (at) => {
      expect(isInstant(at)).toBe(false);
    },
  );
});

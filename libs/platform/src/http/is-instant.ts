import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** Not the first nor the last year: moved to UTC they could have five digits or a sign, which databases do not take. */
const RFC_3339 = /^(?!0000|9999)\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The field is an instant with its offset from UTC (RFC 3339), which `new Date(text)` reads: `2026-11-22T09:00:00+07:00`. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    IsISO8601({ strict: true }),
    Matches(RFC_3339, {
      message: 'must be a date and time like 2026-11-22T02:00:00Z',
      context: { id: 'harus berupa tanggal dan jam seperti 2026-11-22T02:00:00Z' },
    }),
  );

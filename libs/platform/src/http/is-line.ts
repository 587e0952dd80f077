import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/** Something to read, and nothing that a registry's XML or a terminal could not take: control characters, half characters. */
const LINE = /^(?=.*\S)[^\p{Cc}\p{Cs}]*$/u;

/** The field is one line of text of at most `max` characters that is not blank. */
export const IsLine = (max: number, { each = false } = {}): PropertyDecorator =>
  applyDecorators(
    IsString({ each }),
    MaxLength(max, { each }),
    Matches(LINE, { each, message: 'must be one line of text', context: { id: 'harus berupa satu baris teks' } }),
  );

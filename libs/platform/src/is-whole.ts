import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** The setting is a whole number in this range, written in digits. */
export const IsWhole =
  (min: number, max: number): PropertyDecorator =>
  (target, property) => {
    for (const rule of [Type(() => Number), IsInt(), Min(min), Max(max)]) rule(target, property as string);
  };

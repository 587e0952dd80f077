import { applyDecorators } from '@nestjs/common';
import { type ValidationArguments, ValidateBy, ValidateIf } from 'class-validator';

type Fields = Readonly<Record<string, unknown>>;

/** The field belongs to one choice of another field: needed with it, and refused with any other. */
export function GoesWith(other: string, choice: string): PropertyDecorator {
  const isChosen = (body: unknown) => (body as Fields | undefined)?.[other] === choice;
  const validate = (_value: unknown, context?: ValidationArguments) => isChosen(context?.object);
  return applyDecorators(
    ValidateIf((body: Fields, value: unknown) => isChosen(body) || value !== undefined),
    ValidateBy(
      { name: 'goesWith', constraints: [other, choice], validator: { validate } },
      { message: `goes with ${other} "${choice}" only`, context: { id: `hanya untuk ${other} "${choice}"` } },
    ),
  );
}

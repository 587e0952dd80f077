import { applyDecorators } from '@nestjs/common';
import { type ValidationArguments, ValidateBy, ValidateIf } from 'class-validator';

type Fields = Readonly<Record<string, unknown>>;

/** The field belongs to some choices of another field: needed with them, and refused with any other. */
export function GoesWith(other: string, ...choices: string[]): PropertyDecorator {
  const words = choices.map((choice) => `"${choice}"`).join(', ');
  const isChosen = (body: unknown) => choices.includes((body as Fields | undefined)?.[other] as string);
  const validate = (_value: unknown, context?: ValidationArguments) => isChosen(context?.object);
  return applyDecorators(
    ValidateIf((body: Fields, value: unknown) => isChosen(body) || value !== undefined),
    ValidateBy(
      { name: 'goesWith', constraints: [other, ...choices], validator: { validate } },
      { message: `goes with ${other} ${words} only`, context: { id: `hanya untuk ${other} ${words}` } },
    ),
  );
}

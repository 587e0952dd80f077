import { type ValidationArguments, ValidateBy } from 'class-validator';

/** The field is an alternative to another one: whoever sends both has not said which is meant. */
export function NotTogetherWith(other: string): PropertyDecorator {
  const validate = (_value: unknown, context?: ValidationArguments) =>
    (context?.object as Readonly<Record<string, unknown>> | undefined)?.[other] === undefined;
  return ValidateBy(
    { name: 'notTogetherWith', constraints: [other], validator: { validate } },
    { message: `must not be sent together with ${other}`, context: { id: `tidak boleh dikirim bersama ${other}` } },
  );
}

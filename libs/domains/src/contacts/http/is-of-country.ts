import { readPhone } from '#libs/tree';
import { type ValidationArguments, ValidateBy } from 'class-validator';
import { isPostalCode } from '../postal-code';

type Written = (text: string, country: string) => boolean;

/** The country that stands in the same body. */
function countryOf(context: ValidationArguments | undefined): string {
  const { country } = (context?.object ?? {}) as { readonly country?: unknown };
  return typeof country === 'string' ? country : '';
}

const ofCountry = (name: string, written: Written, en: string, id: string): PropertyDecorator =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown, context?: ValidationArguments) => typeof value === 'string' && written(value, countryOf(context)),
      },
    },
    { message: en, context: { id } },
  );

/** The field is a postal code as it is written in `country` of the same body. */
export const IsPostalCodeOfCountry = (): PropertyDecorator =>
  ofCountry(
    'isPostalCode',
    isPostalCode,
    'must be a postal code of the country; one in Indonesia has five digits',
    'harus berupa kode pos negara tersebut; kode pos Indonesia terdiri dari lima angka',
  );

/** The field is a telephone number, of `country` in the same body unless it begins with another country's code. */
export const IsPhoneOfCountry = (): PropertyDecorator =>
  ofCountry(
    'isPhone',
    isPhone,
    'must be a telephone number, like 0812-3456-7890 or +62 812 3456 7890',
    'harus berupa nomor telepon, seperti 0812-3456-7890 atau +62 812 3456 7890',
  );

function isPhone(text: string, country: string): boolean {
  try {
    return readPhone(text, country) !== '';
  } catch {
    return false;
  }
}

import { ApiFromValidation, IsLine } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsEmail, IsISO31661Alpha2, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ContactFields } from '../contact';
import { IsPhoneOfCountry, IsPostalCodeOfCountry } from './is-of-country';

const STREET_LINES_MAX = 3;

@ApiFromValidation()
export class ContactBody {
  @IsLine(160)
  readonly name!: string;

  @IsOptional()
  @IsLine(160)
  readonly organization?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(STREET_LINES_MAX)
  @IsLine(200, { each: true })
  readonly street!: string[];

  @IsLine(120)
  readonly city!: string;

  @IsOptional()
  @IsLine(120)
  readonly province?: string;

  @IsLine(16)
  @IsPostalCodeOfCountry()
  readonly postalCode!: string;

  /** A country of ISO 3166-1. */
  @Matches(/^[A-Z]{2}$/, {
    message: 'must be a country code of two capitals, like ID',
    context: { id: 'harus kode negara dua huruf besar, seperti ID' },
  })
  @IsISO31661Alpha2({ message: 'must be the code of a country', context: { id: 'harus berupa kode suatu negara' } })
  readonly country: string = 'ID';

  /** As people write it: 0812-3456-7890 in the country, or +62 812 3456 7890. */
  @IsString()
  @MaxLength(40)
  @IsPhoneOfCountry()
  readonly phone!: string;

  @IsEmail()
  @MaxLength(254)
  readonly email!: string;
}

export const readContactBody = ({ organization, province, ...typed }: ContactBody): ContactFields => ({
  ...typed,
  organization: organization ?? null,
  province: province ?? null,
});

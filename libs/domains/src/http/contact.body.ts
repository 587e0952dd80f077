import { ApiFromValidation, IsLine } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsEmail, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ContactFields } from '../contact';

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
  readonly postalCode!: string;

  @Matches(/^[A-Z]{2}$/, {
    message: 'must be a country code of two capitals, like ID',
    context: { id: 'harus kode negara dua huruf besar, seperti ID' },
  })
  readonly country: string = 'ID';

  /** As people write it: 0812-3456-7890 in the country, or +62 812 3456 7890. */
  @IsString()
  @MaxLength(40)
  readonly phone!: string;

  @IsEmail()
  @MaxLength(254)
  readonly email!: string;
}

export const readContactBody = ({
  name,
  organization,
  street,
  city,
  province,
  postalCode,
  country,
  phone,
  email,
}: ContactBody): ContactFields => ({
  name,
  organization: organization ?? null,
  street,
  city,
  province: province ?? null,
  postalCode,
  country,
  phone,
  email,
});

import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../people/person';
import { DEPARTMENTS, type Department } from '../department';
import type { MailContact } from '../mail-contact';

/** Somebody who gets mails, and cannot log in. */
export class MailContactView {
  @ApiProperty({ example: 'mco_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly email!: string;

  @ApiProperty({ enum: ['id', 'en'], description: 'The language of the mails.' })
  readonly locale!: Locale;

  @ApiProperty({ enum: DEPARTMENTS, isArray: true })
  readonly departments!: readonly Department[];
}

export const viewMailContact = ({ id, name, email, locale, departments }: MailContact): MailContactView => ({
  id,
  name,
  email,
  locale,
  departments,
});

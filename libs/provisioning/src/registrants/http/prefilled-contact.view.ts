import { ApiProperty } from '@nestjs/swagger';
import { type PrefilledContact, missingOf } from '../prefilled-contact';

/** What a new contact begins with: null where somebody has to type it. */
export class PrefilledContactView implements PrefilledContact {
  @ApiProperty({ type: 'string', nullable: true })
  readonly name!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly organization!: string | null;

  @ApiProperty({ type: [String], nullable: true })
  readonly street!: readonly string[] | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly city!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly province!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly postalCode!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'ID' })
  readonly country!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly phone!: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'email' })
  readonly email!: string | null;

  @ApiProperty({ type: [String], description: 'The fields that still have to be typed.', example: ['city', 'postalCode', 'phone'] })
  readonly missing!: readonly string[];
}

export const viewPrefilled = (prefilled: PrefilledContact): PrefilledContactView => ({ ...prefilled, missing: missingOf(prefilled) });

import { ApiProperty } from '@nestjs/swagger';

/** What a contact says. */
export class ContactContentView {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly organization!: string | null;

  @ApiProperty({ type: [String] })
  readonly street!: readonly string[];

  @ApiProperty()
  readonly city!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly province!: string | null;

  @ApiProperty()
  readonly postalCode!: string;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2.', example: 'ID' })
  readonly country!: string;

  @ApiProperty({ description: 'E.164.', example: '+6281234567890' })
  readonly phone!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;
}

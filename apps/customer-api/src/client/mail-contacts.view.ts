import { MailContactView } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';

export const MAIL_WARNINGS = ['all-on-own-names'] as const;

/** Who gets my mails besides the owners. */
export class MailContactsView {
  @ApiProperty({ type: () => [MailContactView] })
  readonly contacts!: MailContactView[];

  @ApiProperty({
    type: 'string',
    enum: MAIL_WARNINGS,
    nullable: true,
    description:
      'all-on-own-names: every address of the account, the owners’ too, stands on a domain that is registered here. When that fails, no mail arrives that says so.',
  })
  readonly warning!: (typeof MAIL_WARNINGS)[number] | null;
}

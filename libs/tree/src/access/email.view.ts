import { ApiProperty } from '@nestjs/swagger';
import type { EmailChange } from '../email-change/email-change';

/** The address that somebody wants to log in with. */
export class WantedEmailView {
  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty({ format: 'date-time', description: 'Until when the link in the mail to it counts.' })
  readonly until!: string;
}

/** Another address of mine that waits to be proved. */
export class EmailView {
  @ApiProperty({ type: () => WantedEmailView, nullable: true, description: 'null when none was asked for.' })
  readonly wanted!: WantedEmailView | null;
}

export const viewWantedEmail = ({ email, expiresAt }: EmailChange): WantedEmailView => ({ email, until: expiresAt.toISOString() });

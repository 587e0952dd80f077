import { ApiProperty } from '@nestjs/swagger';
import { type EmailVerification, dueOf } from '../email-verification';

const STATES = ['not-asked', 'waiting', 'overdue', 'verified'] as const;

/** Whether the address of a contact has been proved. */
export class VerificationView {
  @ApiProperty({
    enum: STATES,
    description:
      '`not-asked`: nothing that is registered for it asks for that, or somebody logs in with it. `overdue`: its names rest until it is proved.',
  })
  readonly state!: (typeof STATES)[number];

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'By when it has to be proved.' })
  readonly dueAt!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly verifiedAt!: string | null;
}

export function viewVerification(verification: EmailVerification | undefined): VerificationView {
  if (!verification) return { state: 'not-asked', dueAt: null, verifiedAt: null };
  const { verifiedAt, nextAt } = verification;
  if (verifiedAt) return { state: 'verified', dueAt: null, verifiedAt: verifiedAt.toISOString() };
  return { state: nextAt ? 'waiting' : 'overdue', dueAt: dueOf(verification).toISOString(), verifiedAt: null };
}

import { ApiProperty } from '@nestjs/swagger';
import { type BrandSender, RECORD_FINDINGS, type RecordFinding, SENDER_STATES, type SenderState } from '../senders/brand-sender';
import { wantedRecords } from '../senders/sender-records';

class SenderRecordView {
  @ApiProperty({ example: 'pn1f._domainkey.senja.id', description: 'The name of a TXT record.' })
  readonly name!: string;

  @ApiProperty({ description: 'What it says. An SPF or DMARC record that is there already may say more.' })
  readonly value!: string;

  @ApiProperty({ type: 'string', enum: [...RECORD_FINDINGS, null], nullable: true, description: 'What the last look found.' })
  readonly finding!: RecordFinding | null;
}

/** The address that mails of a brand come from. */
export class MailSenderView {
  @ApiProperty({ format: 'email' })
  readonly address!: string;

  @ApiProperty({
    enum: SENDER_STATES,
    description: 'Only with `good` mails come from it, else from the platform’s address with the brand’s name.',
  })
  readonly state!: SenderState;

  @ApiProperty()
  readonly dkim!: SenderRecordView;

  @ApiProperty({ nullable: true, description: 'Null where none is asked for.' })
  readonly spf!: SenderRecordView | null;

  @ApiProperty()
  readonly dmarc!: SenderRecordView;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly checkedAt!: string | null;
}

/** The one a brand has named, if any. */
export class OwnMailSenderView {
  @ApiProperty({ nullable: true })
  readonly sender!: MailSenderView | null;
}

export function viewMailSender(sender: BrandSender | null, spf: string): OwnMailSenderView {
  if (!sender) return { sender: null };
  const { address, state, findings, checkedAt } = sender;
  const wanted = wantedRecords(sender, spf);
  return {
    sender: {
      address,
      state,
      dkim: { ...wanted.dkim, finding: findings?.dkim ?? null },
      spf: wanted.spf && { ...wanted.spf, finding: findings?.spf ?? null },
      dmarc: { ...wanted.dmarc, finding: findings?.dmarc ?? null },
      checkedAt: checkedAt?.toISOString() ?? null,
    },
  };
}

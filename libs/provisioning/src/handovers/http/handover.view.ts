import { DomainName } from '#libs/kernel';
import { type Page, pageOf } from '#libs/platform';
import { BillView, viewBill } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import { HANDOVER_STATES, type HandoverState, isToAgree, standingOf } from '../handover';
import type { HandoverReads, PricedName, ShownHandover } from '../handover-reads';

const SIDES = ['giving', 'receiving', 'both', 'neither'] as const;

export class DisputeView {
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ enum: ['own', 'other'], description: 'Whether my own account holds it, and lifts that.' })
  readonly by!: 'own' | 'other';

  @ApiProperty()
  readonly reason!: string;
}

/** Names that go from one account to another. */
export class HandoverView {
  @ApiProperty({ example: 'hnd_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({
    enum: HANDOVER_STATES,
    description:
      '`asked`: both sides have to agree until `lapsesAt`. `cooling`: both have, and either may stop it until `coolsUntil`. `done`: the names have gone. `stopped`, `lapsed`: they stay.',
  })
  readonly state!: HandoverState;

  @ApiProperty({ enum: SIDES, description: 'Which side my account, or its customer, is on.' })
  readonly side!: (typeof SIDES)[number];

  @ApiProperty({ type: 'integer', description: 'How many names.' })
  readonly count!: number;

  @ApiProperty({ description: 'One of them, as people read it.' })
  readonly first!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What the giving account is called; the receiving side hears that once it has agreed.',
  })
  readonly from!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What the receiving account is called, for its own side; for the giving one the address that it named.',
  })
  readonly to!: string | null;

  @ApiProperty({ description: 'Whether my account has to agree to it.' })
  readonly toAgree!: boolean;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly giverAgreedAt!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly receiverAgreedAt!: string | null;

  @ApiProperty({ type: 'integer', description: 'Hours between the word of both and the end.' })
  readonly coolingHours!: number;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly coolsUntil!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly lapsesAt!: string;

  @ApiProperty({ type: DisputeView, nullable: true, description: 'While it is disputed nothing goes on.' })
  readonly dispute!: DisputeView | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly endedAt!: string | null;
}

export class HandedNameView {
  @ApiProperty({ example: 'dom_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly domain!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly unicode!: string;

  @ApiProperty({ description: 'Whether it has gone.' })
  readonly isDone!: boolean;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty({ type: () => BillView, nullable: true, description: 'What a year costs the giving account; for its side.' })
  readonly renewalNow!: BillView | null;

  @ApiProperty({ type: () => BillView, nullable: true, description: 'What a year will cost the receiving account; for its side.' })
  readonly renewalThere!: BillView | null;
}

/** A handover with all its names, and what they cost then. */
export class WholeHandoverView extends HandoverView {
  @ApiProperty({ type: [HandedNameView] })
  readonly names!: readonly HandedNameView[];
}

/** A code that somebody needs to name the account, shown this once. */
export class HandoverCodeView {
  @ApiProperty()
  readonly code!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;
}

export const viewHandovers = (rows: readonly ShownHandover[], limit: number, nodeId: number): Page<HandoverView> =>
  pageOf(rows, limit, ({ id }) => [id]).map((row) => viewHandover(row, nodeId));

export const viewWholeHandover = ({ handover, names }: Awaited<ReturnType<HandoverReads['get']>>, nodeId: number): WholeHandoverView => ({
  ...viewHandover(handover, nodeId),
  names: names.map(viewName),
});

export const viewCode = ({ code, expiresAt }: { code: string; expiresAt: Date }): HandoverCodeView => ({
  code,
  expiresAt: expiresAt.toISOString(),
});

function viewHandover(handover: ShownHandover, nodeId: number): Omit<WholeHandoverView, 'names'> {
  const { isGiving, isReceiving } = standingOf(handover, nodeId);
  const { hold } = handover;
  return {
    id: handover.id,
    state: handover.state,
    side: isGiving ? (isReceiving ? 'both' : 'giving') : isReceiving ? 'receiving' : 'neither',
    count: handover.count,
    first: DomainName.parse(handover.first).unicode,
    from: isGiving || (isReceiving && handover.giverAgreedAt) ? handover.fromName : null,
    to: isReceiving ? handover.toName : isGiving ? handover.toEmail : null,
    toAgree: isToAgree(handover, nodeId),
    giverAgreedAt: handover.giverAgreedAt?.toISOString() ?? null,
    receiverAgreedAt: handover.receiverAgreedAt?.toISOString() ?? null,
    coolingHours: handover.coolingHours,
    coolsUntil: handover.coolsUntil?.toISOString() ?? null,
    lapsesAt: handover.lapsesAt.toISOString(),
    dispute: hold && { since: hold.since.toISOString(), by: hold.byNode === nodeId ? 'own' : 'other', reason: hold.reason },
    createdAt: handover.createdAt.toISOString(),
    endedAt: handover.endedAt?.toISOString() ?? null,
  };
}

const viewName = ({ domainId, name, isCarried, expiresAt, renewalNow, renewalThere }: PricedName): HandedNameView => ({
  domain: domainId,
  name,
  unicode: DomainName.parse(name).unicode,
  isDone: isCarried,
  expiresAt: expiresAt.toISOString(),
  renewalNow: renewalNow && viewBill(renewalNow),
  renewalThere: renewalThere && viewBill(renewalThere),
});

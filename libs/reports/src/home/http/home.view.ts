import { DepositView, viewDeposit } from '#libs/deposits';
import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { DomainCountsView } from '../../domains/http/domain-counts.view';
import type { Home } from '../read-home';
import { EXPIRING_DAYS, THINGS_OF_A_KIND } from '../read-things';
import { THING_KINDS, type ThingKind } from '../thing';

/** How many domains there are, and how many of them end soon. */
export class HomeDomainsView extends DomainCountsView {
  @ApiProperty({ type: 'integer', description: `Of those that are not expired: they do so within ${EXPIRING_DAYS} days.` })
  readonly expiring!: number;
}

/** Bills that are to be paid. */
export class UnpaidView {
  @ApiProperty({ type: 'integer' })
  readonly count!: number;

  @ApiProperty({ type: () => [MoneyView], description: 'What is missing for all of them together, in each currency.' })
  readonly missing!: MoneyView[];
}

/** Something that waits for you. */
export class ThingView {
  @ApiProperty({
    enum: THING_KINDS,
    description:
      'papers: of a case. invoice: to be paid. renew, restore: a domain that expires, or has expired. registrant_email: the mailbox of a contact is to prove its address. owner_consent: the holders of a domain are asked by mail. transfer_out: another registrar has asked for a domain.',
  })
  readonly kind!: ThingKind;

  @ApiProperty({ description: 'The case, the invoice, the contact or the domain.', example: 'dom_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly object!: string;

  @ApiProperty({ description: 'The name of the domain (A-label), the number of the invoice, or the address.' })
  readonly name!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'null where there is no end to it.' })
  readonly until!: string | null;

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'With tax; null where it costs nothing, or cannot be said.' })
  readonly cost!: MoneyView | null;
}

/** How I stand, and what I have to do. */
export class HomeView {
  @ApiProperty()
  readonly domains!: HomeDomainsView;

  @ApiProperty({ type: () => UnpaidView, nullable: true, description: 'null when you may not see money.' })
  readonly invoices!: UnpaidView | null;

  @ApiProperty()
  readonly deposit!: DepositView;

  @ApiProperty({ type: 'integer', description: 'Orders that are neither done nor failed.' })
  readonly ordersUnderWay!: number;

  @ApiProperty({ type: () => [ThingView], description: `What to do, the soonest first: at most ${THINGS_OF_A_KIND} of each kind.` })
  readonly things!: ThingView[];
}

export const viewHome = ({ domains, unpaid, deposit, orders, things }: Home): HomeView => ({
  domains,
  invoices: unpaid && { count: unpaid.many, missing: unpaid.missing.map(viewMoney) },
  deposit: viewDeposit(deposit),
  ordersUnderWay: orders,
  things: things.map(({ until, cost, ...thing }) => ({ ...thing, until: until?.toISOString() ?? null, cost: cost && viewMoney(cost) })),
});

import { CHARGED_ACTIONS, type ChargedAction } from '#libs/registry';
import { ApiProperty } from '@nestjs/swagger';
import { BILLING_FINDINGS, type BillingFinding } from '../billing/compare-billing';
import type { AccountReport } from '../billing/reconcile-account';

/** The most that one answer shows; `pohon reconcile` shows all. */
const SHOWN_MAX = 1_000;

export class BillingFindingView {
  @ApiProperty({ description: 'A-label.', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({
    enum: BILLING_FINDINGS,
    description: '`not_here`: charged, and nothing is known of it. `not_there`: done, and not charged. `double`: charged more than once.',
  })
  readonly kind!: BillingFinding['kind'];

  @ApiProperty({ enum: CHARGED_ACTIONS })
  readonly action!: ChargedAction;

  @ApiProperty({ type: 'integer', description: 'How often it was charged, less what came back; of renewals, how many years.' })
  readonly there!: number;

  @ApiProperty({ type: 'integer' })
  readonly here!: number;
}

export class BillingReportView {
  @ApiProperty({ type: 'integer', description: 'Lines of the export in that time.' })
  readonly charges!: number;

  @ApiProperty({ type: 'integer', description: 'Items that were done in that time.' })
  readonly captured!: number;

  @ApiProperty({ type: 'integer' })
  readonly found!: number;

  @ApiProperty({ type: [BillingFindingView], description: `The first ${SHOWN_MAX}.` })
  readonly findings!: BillingFindingView[];
}

export class NamesReportView {
  @ApiProperty({ type: 'integer' })
  readonly held!: number;

  @ApiProperty({ type: 'integer' })
  readonly found!: number;

  @ApiProperty({ type: [String], description: `Names registered at the registry by us and unknown here, the first ${SHOWN_MAX}.` })
  readonly orphans!: string[];
}

/** What a registry account was charged and holds, against what is known here. */
export class AccountReportView {
  @ApiProperty({ example: 'pandi' })
  readonly registry!: string;

  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time' })
  readonly to!: string;

  @ApiProperty({ type: BillingReportView, nullable: true, description: 'Null where the registry has no billing export.' })
  readonly billing!: BillingReportView | null;

  @ApiProperty({ type: NamesReportView, nullable: true, description: 'Null where it has no list of names.' })
  readonly names!: NamesReportView | null;
}

export const viewAccountReport = ({ registry, from, to, billing, names }: AccountReport): AccountReportView => ({
  registry,
  from: from.toISOString(),
  to: to.toISOString(),
  billing: billing && {
    charges: billing.charges,
    captured: billing.captured,
    found: billing.findings.length,
    findings: billing.findings.slice(0, SHOWN_MAX),
  },
  names: names && { held: names.held, found: names.orphans.length, orphans: names.orphans.slice(0, SHOWN_MAX) },
});

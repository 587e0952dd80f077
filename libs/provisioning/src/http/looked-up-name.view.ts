import type { PublicRecord } from '#libs/domains';
import { DomainName } from '#libs/kernel';
import { viewBill } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import type { LookedUpName } from '../look-up-name';
import { YEARS_SHOWN } from '../search-names';
import { RegistrationPriceView } from './found-name.view';

const STATUSES: readonly LookedUpName['status'][] = ['available', 'taken', 'premium', 'unknown'];
const SOURCES: readonly PublicRecord['source'][] = ['rdap', 'whois'];
const INSTANT = { type: 'string', format: 'date-time', nullable: true } as const;

/** What its registry publishes about a name that is taken. */
export class PublicRecordView {
  @ApiProperty({ enum: SOURCES, description: 'How its registry answered. WHOIS is older, and read as well as can be.' })
  readonly source!: PublicRecord['source'];

  @ApiProperty({ type: 'string', nullable: true, example: 'PT Registrar Contoh' })
  readonly registrar!: string | null;

  @ApiProperty({ type: [String], example: ['clientTransferProhibited'] })
  readonly statuses!: readonly string[];

  @ApiProperty(INSTANT)
  readonly registeredAt!: string | null;

  @ApiProperty(INSTANT)
  readonly changedAt!: string | null;

  @ApiProperty(INSTANT)
  readonly expiresAt!: string | null;

  @ApiProperty({ type: [String], example: ['ns1.example.id', 'ns2.example.id'] })
  readonly nameServers!: readonly string[];

  @ApiProperty({ type: 'boolean', nullable: true, description: 'Whether it is signed by DNSSEC; null where that was not said.' })
  readonly dnssec!: boolean | null;
}

/** Whether a name is free or taken, and by whom it is kept. */
export class LookedUpNameView {
  @ApiProperty({ description: 'As registries know it (A-label).', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ description: 'For people, in its own letters.', example: 'kopisenja.id' })
  readonly unicode!: string;

  @ApiProperty({
    enum: STATUSES,
    description: '`premium`: its registry asks another price for it, so it is not sold here. `unknown`: nobody who knows answers just now.',
  })
  readonly status!: LookedUpName['status'];

  @ApiProperty({ type: 'string', nullable: true, description: 'What its registry says about it, or why it cannot be registered.' })
  readonly reason!: string | null;

  @ApiProperty({ type: () => RegistrationPriceView, nullable: true, description: 'Of a name that is free and sold here.' })
  readonly price!: RegistrationPriceView | null;

  @ApiProperty({ type: () => PublicRecordView, nullable: true, description: 'Of a name that is taken; null when nothing is published.' })
  readonly record!: PublicRecordView | null;
}

export const viewLookedUpName = ({ name, status, reason, bill, record }: LookedUpName): LookedUpNameView => ({
  name,
  unicode: DomainName.parse(name).unicode,
  status,
  reason,
  price: bill && { years: YEARS_SHOWN, ...viewBill(bill) },
  record: record && viewRecord(record),
});

const viewRecord = (record: PublicRecord): PublicRecordView => ({
  source: record.source,
  registrar: record.registrar,
  statuses: record.statuses,
  registeredAt: record.registeredAt?.toISOString() ?? null,
  changedAt: record.changedAt?.toISOString() ?? null,
  expiresAt: record.expiresAt?.toISOString() ?? null,
  nameServers: record.nameServers,
  dnssec: record.isSigned,
});

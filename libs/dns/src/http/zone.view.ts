import { type Page, type Settings, pageOf } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type DnsRecord, RECORD_TYPES, type RecordType } from '../records/record';
import type { Template } from '../templates/template';
import { CHANGE_KINDS, type ChangeKind, type Zone, type ZoneChange } from '../zone';
import type { LeftOutLine } from '../zone-file/read-zone-file';
import type { ZoneSeen } from '../zone-reads';

const STATES = ['serving', 'served', 'refused', 'leaving'] as const;
const REASONS: readonly LeftOutLine['reason'][] = ['soa', 'own-name-servers', 'type-not-kept', 'outside-the-zone'];

export class RecordView {
  @ApiProperty({ description: '`@` is the domain itself.', example: 'www' })
  readonly host!: string;

  @ApiProperty({ enum: RECORD_TYPES })
  readonly type!: RecordType;

  @ApiProperty({ type: 'integer', description: 'Seconds.', example: 3_600 })
  readonly ttl!: number;

  @ApiProperty({ example: '192.0.2.10' })
  readonly value!: string;
}

/** Whether a zone is signed. */
export class SigningView {
  @ApiProperty()
  readonly enabled!: boolean;

  @ApiProperty({ type: [String], description: 'DS records that the registry has to know; empty until the zone is signed.' })
  readonly ds!: readonly string[];
}

/** What is wanted of a zone, and how far it is served. */
export class ZoneView {
  @ApiProperty({ example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ type: 'integer', description: 'Say it with each change.' })
  readonly version!: number;

  @ApiProperty({
    enum: STATES,
    description: '`serving`: the name servers are being told. `refused`: they have not taken it, see `failure`.',
  })
  readonly state!: (typeof STATES)[number];

  @ApiProperty({ type: 'string', nullable: true, description: 'What the name server said against it.' })
  readonly failure!: string | null;

  @ApiProperty({ type: [RecordView] })
  readonly records!: readonly RecordView[];

  @ApiProperty({ type: SigningView })
  readonly dnssec!: SigningView;
}

/** A zone, and whether the domain is answered for by our name servers. */
export class ZoneOfDomainView extends ZoneView {
  @ApiProperty({ type: [String], description: 'The name servers that answer for zones here: the domain needs them.' })
  readonly nameServers!: readonly string[];

  @ApiProperty({ description: 'Whether the domain has them.' })
  readonly isDelegated!: boolean;
}

/** What an edit changes, or would change. */
export class EditedZoneView {
  @ApiProperty({ type: [RecordView] })
  readonly added!: readonly RecordView[];

  @ApiProperty({ type: [RecordView] })
  readonly removed!: readonly RecordView[];

  @ApiProperty({ type: ZoneView })
  readonly zone!: ZoneView;
}

export class LeftOutLineView {
  @ApiProperty({ type: 'integer' })
  readonly line!: number;

  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ enum: REASONS })
  readonly reason!: LeftOutLine['reason'];
}

export class ImportedZoneView extends EditedZoneView {
  @ApiProperty({ type: [LeftOutLineView], description: 'Lines that are not taken over, and why.' })
  readonly leftOut!: readonly LeftOutLineView[];
}

export class ZoneChangeView {
  @ApiProperty({ example: 'zch_01jd0000000000000000000000' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', description: 'The version that it made.' })
  readonly version!: number;

  @ApiProperty({ enum: CHANGE_KINDS })
  readonly kind!: ChangeKind;

  @ApiProperty({ enum: ['own', 'other'], description: 'Whether it was done by somebody of my side, or of the other.' })
  readonly by!: 'own' | 'other';

  @ApiProperty({ type: [RecordView] })
  readonly added!: readonly RecordView[];

  @ApiProperty({ type: [RecordView] })
  readonly removed!: readonly RecordView[];

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export class TemplateView {
  @ApiProperty({ example: 'ztp_01jd0000000000000000000000' })
  readonly id!: string;

  @ApiProperty({ example: 'Surel dan situs' })
  readonly name!: string;

  @ApiProperty({ type: [RecordView] })
  readonly records!: readonly RecordView[];
}

/** All of them: there are few. */
export class TemplatesView {
  @ApiProperty({ type: [TemplateView] })
  readonly data!: readonly TemplateView[];
}

const viewRecord = ({ host, type, ttl, value }: DnsRecord): RecordView => ({ host, type, ttl, value });

function stateOf({ isLeaving, failure, isServed }: { isLeaving: boolean; failure: string | null; isServed: boolean }): ZoneView['state'] {
  if (isLeaving) return 'leaving';
  if (failure !== null) return 'refused';
  return isServed ? 'served' : 'serving';
}

const fieldsOf = ({ name, version, servedVersion, failure, records, isSigned, ds, isLeaving }: Zone) => ({
  name,
  version,
  state: stateOf({ isLeaving, failure, isServed: servedVersion === version }),
  failure,
  records: records.map(viewRecord),
  dnssec: { enabled: isSigned, ds },
});

export const viewZone = (zone: Zone): ZoneView => fieldsOf(zone);

export const viewZoneOfDomain = (
  { zone, nameServers }: ZoneSeen,
  settings: Pick<Settings, 'nameServers' | 'answersFor'>,
): ZoneOfDomainView => ({
  ...fieldsOf(zone),
  nameServers: settings.nameServers,
  isDelegated: settings.answersFor(nameServers),
});

interface WhatChanges {
  readonly zone: Zone;
  readonly added: readonly DnsRecord[];
  readonly removed: readonly DnsRecord[];
}

const changesOf = ({ zone, added, removed }: WhatChanges) => ({
  added: added.map(viewRecord),
  removed: removed.map(viewRecord),
  zone: viewZone(zone),
});

export const viewEdited = (edited: WhatChanges): EditedZoneView => changesOf(edited);

export const viewImported = (imported: WhatChanges & { readonly leftOut: readonly LeftOutLine[] }): ImportedZoneView => ({
  ...changesOf(imported),
  leftOut: imported.leftOut,
});

export const viewChanges = (changes: readonly ZoneChange[], limit: number, nodeId: number): Page<ZoneChangeView> =>
  pageOf(changes, limit, ({ version }) => [version]).map(({ id, version, kind, byNode, added, removed, createdAt }) => ({
    id,
    version,
    kind,
    by: byNode === nodeId ? 'own' : 'other',
    added: added.map(viewRecord),
    removed: removed.map(viewRecord),
    createdAt: createdAt.toISOString(),
  }));

export const viewTemplate = ({ id, name, records }: Template): TemplateView => ({ id, name, records: records.map(viewRecord) });

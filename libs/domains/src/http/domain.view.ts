import { DomainName } from '#libs/kernel';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { PHASES, type Phase } from '../domain';
import type { DomainRow } from '../domain-reads';

/** A registered name as its owner sees it, and whoever sold it to that owner. At which registry it is stays inside. */
export class DomainView {
  @ApiProperty({ example: 'dom_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'As registries know it (A-label).', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ description: 'For people, in its own letters.', example: 'kopisenja.id' })
  readonly unicode!: string;

  @ApiProperty({ example: 'id' })
  readonly tld!: string;

  @ApiProperty({ example: 'nod_42' })
  readonly customer!: string;

  @ApiProperty({ enum: PHASES, description: 'It follows from the dates and the rules of the extension.' })
  readonly phase!: Phase;

  @ApiProperty({ format: 'date-time' })
  readonly registeredAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty({ description: 'Whom it is registered for.', example: 'con_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly contact!: string;

  @ApiProperty({ type: [String] })
  readonly nameServers!: string[];

  @ApiProperty({ description: 'The registrar lock is on: at its registry it is neither moved, changed nor deleted.' })
  readonly isLocked!: boolean;

  @ApiProperty({ description: 'Its owner lets nobody change it.' })
  readonly isFrozen!: boolean;
}

export const viewDomain = ({
  id,
  name,
  tld,
  ownerId,
  phase,
  registeredAt,
  expiresAt,
  registrantId,
  nameServers,
  lockedSince,
  frozenSince,
}: DomainRow) =>
  ({
    id,
    name,
    unicode: DomainName.parse(name).unicode,
    tld,
    customer: nodeRef(ownerId),
    phase,
    registeredAt: registeredAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    contact: registrantId,
    nameServers: [...nameServers],
    isLocked: lockedSince !== null,
    isFrozen: frozenSince !== null,
  }) satisfies DomainView;

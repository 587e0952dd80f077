import { type Page, pageOf } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  BY_HOUSE,
  CHANGE_KINDS,
  CHANGE_STATES,
  type ChangeKind,
  type ChangeState,
  type DomainChange,
  type DomainPart,
} from '../domain-change';
import type { NameServer } from '../name-server';

/** Why it was refused, in our words: what the registry itself said stays inside. */
const SENTENCES: Readonly<Record<string, string>> = {
  'host-refused': 'The registry does not take one of these name servers: a host inside another domain is set up there first.',
  'contact-refused': 'The registry does not take this contact.',
  'signers-not-taken': 'The registry of this extension takes no DS records.',
  'domain-gone': 'This domain is not held here any more.',
};
const OTHERWISE = 'The registry does not take this change.';

export class NameServerView {
  @ApiProperty({ example: 'ns1.example.net' })
  readonly name!: string;

  @ApiProperty({ type: [String], description: 'Of hosts inside the domain itself.' })
  readonly addresses!: readonly string[];
}

export class SignerView {
  @ApiProperty({ type: 'integer', example: 12_345 })
  readonly keyTag!: number;

  @ApiProperty({ type: 'integer', example: 13 })
  readonly algorithm!: number;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly digestType!: number;

  @ApiProperty({ description: 'Hexadecimal, capitals.' })
  readonly digest!: string;
}

/** What a change is about; the rest is null. */
export class DomainPartView {
  @ApiProperty({ type: [NameServerView], nullable: true })
  readonly nameServers!: readonly NameServerView[] | null;

  @ApiProperty({ type: 'boolean', nullable: true })
  readonly isLocked!: boolean | null;

  @ApiProperty({
    type: [SignerView],
    nullable: true,
    description: 'DS records. What was there before is known once its registry was asked.',
  })
  readonly signers!: readonly SignerView[] | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The contact that it is registered for.' })
  readonly registrant!: string | null;
}

export class ChangeFailureView {
  @ApiProperty({ example: 'registry-refused' })
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** Something that was, or is being, changed about a domain. */
export class DomainChangeView {
  @ApiProperty({ example: 'chg_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ enum: CHANGE_KINDS })
  readonly kind!: ChangeKind;

  @ApiProperty({
    enum: CHANGE_STATES,
    description: '`under_way`: its registry is being asked. `done`: it is so. `refused`: it is as it was before.',
  })
  readonly state!: ChangeState;

  @ApiProperty()
  readonly before!: DomainPartView;

  @ApiProperty()
  readonly wanted!: DomainPartView;

  @ApiProperty({
    enum: ['own', 'other', 'house'],
    description:
      'Whether my own account asked for it, or the other side of the sale; `house`: it follows from something else, as DS records do from a zone that is signed.',
  })
  readonly by!: 'own' | 'other' | 'house';

  @ApiProperty({ type: ChangeFailureView, nullable: true, description: 'Of a refused one.' })
  readonly failure!: ChangeFailureView | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly endedAt!: string | null;
}

/** A transfer code, shown this once. */
export class AuthCodeView {
  @ApiProperty()
  readonly authCode!: string;
}

export function viewChange({ id, kind, state, before, wanted, askedByNode, ...rest }: DomainChange, nodeId: number): DomainChangeView {
  const code = state === 'refused' ? rest.failure?.code : undefined;
  return {
    id,
    kind,
    state,
    before: viewPart(before),
    wanted: viewPart(wanted),
    by: rest.askedBy === BY_HOUSE ? 'house' : askedByNode === nodeId ? 'own' : 'other',
    failure: code === undefined ? null : { code, message: SENTENCES[code] ?? OTHERWISE },
    createdAt: rest.createdAt.toISOString(),
    endedAt: rest.endedAt?.toISOString() ?? null,
  };
}

export const viewChanges = (changes: readonly DomainChange[], limit: number, nodeId: number): Page<DomainChangeView> =>
  pageOf(changes, limit, ({ id }) => [id]).map((change) => viewChange(change, nodeId));

const viewPart = ({ nameServers, isLocked, signers, registrant }: DomainPart): DomainPartView => ({
  nameServers: nameServers?.map(viewServer) ?? null,
  isLocked: isLocked ?? null,
  signers: signers ?? null,
  registrant: registrant ?? null,
});

const viewServer = ({ name, addresses }: NameServer): NameServerView => ({ name, addresses });

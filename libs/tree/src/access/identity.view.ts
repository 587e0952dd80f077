import type { Role } from '#libs/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { Identity } from '../login/logged-in';
import type { SuspendedBy } from '../login/standing';
import { nodeRef } from '../nodes/node-ref';
import type { NodeKind } from '../nodes/node';
import type { Locale, Profile } from '../people/person';

/** Every role there is. */
export const ROLES: readonly Role[] = ['owner', 'admin', 'billing', 'support', 'reviewer'];

export class PersonView {
  @ApiProperty({ example: 'per_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty({ enum: ['id', 'en'] })
  readonly locale!: Locale;

  @ApiProperty({ type: 'string', nullable: true, description: 'E.164; null until it is said.' })
  readonly phone!: string | null;
}

export class MembershipView {
  @ApiProperty({ example: 'nod_42' })
  readonly node!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: ['operator', 'reseller', 'customer'] })
  readonly kind!: NodeKind;

  @ApiProperty({ enum: ROLES })
  readonly role!: Role;

  @ApiProperty({ description: 'The account, or one above it, is shut out at this moment.' })
  readonly suspended!: boolean;

  @ApiProperty({
    type: 'string',
    enum: ['parent', 'above', null],
    nullable: true,
    description: 'Who did that: its own provider, or one above.',
  })
  readonly suspendedBy!: SuspendedBy | null;
}

/** Who is logged in, for which account they act, and where else they could. */
export class IdentityView {
  @ApiProperty()
  readonly person!: PersonView;

  @ApiProperty({ description: 'The account they act for.', example: 'nod_42' })
  readonly node!: string;

  @ApiProperty({ type: () => [MembershipView] })
  readonly memberships!: MembershipView[];
}

export const viewPerson = ({ id, name, email, locale, phone }: Profile): PersonView => ({ id, name, email, locale, phone });

export const viewIdentity = ({ person, nodeId, memberships }: Identity): IdentityView => ({
  person: viewPerson(person),
  node: nodeRef(nodeId),
  memberships: memberships.map(({ nodeId: at, nodeName, kind, role, suspendedBy }) => ({
    node: nodeRef(at),
    name: nodeName,
    kind,
    role,
    suspended: suspendedBy !== null,
    suspendedBy,
  })),
});

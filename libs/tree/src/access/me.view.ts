import { ApiProperty } from '@nestjs/swagger';
import type { Myself } from '../login/who-am-i';
import { IdentityView, viewIdentity } from './identity.view';

export class ImpersonatorView {
  @ApiProperty({ example: 'per_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;
}

/** Who is logged in, and whether it is really them. */
export class MeView extends IdentityView {
  @ApiProperty({
    type: () => ImpersonatorView,
    nullable: true,
    description: 'Who has logged in as this person; null when it is themselves.',
  })
  readonly impersonatedBy!: ImpersonatorView | null;
}

export function viewMe({ impersonatedBy, ...identity }: Myself): MeView {
  const { person, node, memberships } = viewIdentity(identity);
  return { person, node, memberships, impersonatedBy: impersonatedBy && { id: impersonatedBy.id, name: impersonatedBy.name } };
}

import { type ChildView, type NewChild, type NodeKind, nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { InvitationView, viewInvitation } from '../team/invitation.view';

/** A node as its parent sees it, and itself. */
export class NodeView {
  @ApiProperty({ example: 'nod_42' })
  readonly id!: string;

  @ApiProperty({ enum: ['operator', 'reseller', 'customer'] })
  readonly kind!: NodeKind;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({
    type: 'string',
    enum: ['applicant', 'active', 'suspended', null],
    nullable: true,
    description: 'null for the operator, whom nobody can suspend.',
  })
  readonly state!: ChildView['state'];

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Since when it is in that state.' })
  readonly since!: string | null;

  @ApiProperty({
    type: 'string',
    enum: ['parent', null],
    nullable: true,
    description: 'Whose decision it was; null when it is not suspended.',
  })
  readonly suspendedBy!: ChildView['suspendedBy'];

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it is suspended; null when it is not.' })
  readonly suspensionReason!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'How many levels of resellers there may be below it; null: as many as the tree may have.',
  })
  readonly depthLimit!: number | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export const viewNode = ({ id, kind, name, state, since, suspendedBy, suspensionReason, depthLimit, createdAt }: ChildView): NodeView => ({
  id: nodeRef(id),
  kind,
  name,
  state,
  since: since?.toISOString() ?? null,
  suspendedBy,
  suspensionReason,
  depthLimit,
  createdAt: createdAt.toISOString(),
});

/** A node just made, and the invitation that makes somebody its owner. */
export class NewNodeView {
  @ApiProperty()
  readonly node!: NodeView;

  @ApiProperty()
  readonly invitation!: InvitationView;
}

export const viewNewNode = ({ node, invitation }: NewChild): NewNodeView => ({
  node: viewNode({ ...node, state: 'active', since: node.createdAt, suspendedBy: null, suspensionReason: null, depthLimit: null }),
  invitation: viewInvitation(invitation),
});

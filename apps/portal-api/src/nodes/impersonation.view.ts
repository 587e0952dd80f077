import { type Impersonating, PersonView, nodeRef, viewPerson } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';

/** A token to act as somebody else for a short time. There is no refreshing it. */
export class ImpersonationView {
  @ApiProperty({ enum: ['Bearer'] })
  readonly tokenType!: 'Bearer';

  @ApiProperty({ description: 'A JWT that names both people (RFC 8693, `act`).' })
  readonly accessToken!: string;

  @ApiProperty({ type: 'integer', description: 'How long it counts from now.' })
  readonly expiresInSeconds!: number;

  @ApiProperty({ example: 'nod_42' })
  readonly node!: string;

  @ApiProperty()
  readonly person!: PersonView;

  @ApiProperty({ format: 'uri', description: 'Where the token counts.' })
  readonly url!: string;
}

export const viewImpersonation = ({ accessToken, expiresInSeconds, nodeId, person, url }: Impersonating): ImpersonationView => ({
  tokenType: 'Bearer',
  accessToken,
  expiresInSeconds,
  node: nodeRef(nodeId),
  person: viewPerson(person),
  url,
});

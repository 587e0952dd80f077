import { ApiProperty } from '@nestjs/swagger';
import type { ListedIdentity } from '../list-identities';
import { IdentityView, viewIdentity } from './identity.view';

/** What was typed for a case, at most one of each kind. */
export class IdentityListView {
  @ApiProperty({ type: [IdentityView] })
  readonly data!: IdentityView[];
}

export const viewIdentities = (nodeId: number, identities: readonly ListedIdentity[]): IdentityListView => ({
  data: identities.map((each) => viewIdentity(nodeId, each)),
});

import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';

/** A row as it is stored: lists as JSON, the cap in minor units. */
export interface ApiKeyRow {
  readonly id: string;
  readonly nodeId: number;
  readonly name: string;
  readonly secretHash: string;
  readonly scopes: string;
  readonly networks: string;
  readonly capUnits: bigint | null;
  readonly capCurrency: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** How an API key is stored. */
export const apiKeyTable = new EntitySchema<ApiKeyRow>({
  name: 'api_key',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    name: columns.text(60),
    secretHash: columns.text(64),
    scopes: columns.longText(),
    networks: columns.longText(),
    capUnits: columns.units({ nullable: true }),
    capCurrency: columns.text(3, { nullable: true }),
    createdBy: columns.text(40),
    createdAt: columns.instant(),
    expiresAt: columns.instant({ nullable: true }),
    lastUsedAt: columns.instant({ nullable: true }),
    revokedAt: columns.instant({ nullable: true }),
  },
  indices: [{ name: 'api_key_node', columns: ['nodeId', 'id'] }],
  foreignKeys: [reference('fk_api_key_node', 'nodeId', 'node')],
});

import { MoneyView, viewMoney } from '#libs/platform';
import { type ApiKey, type NewApiKey, SCOPES, type Scope, prefixOf } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';

/** A key without its secret. */
export class ApiKeyView {
  @ApiProperty({ example: 'key_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'How the key begins.', example: 'pn_live_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly prefix!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: SCOPES, isArray: true })
  readonly scopes!: readonly Scope[];

  @ApiProperty({ type: [String], description: 'Where it may be used from; empty: anywhere.' })
  readonly networks!: readonly string[];

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'What its orders may cost the account on one day in Jakarta.' })
  readonly dailyCap!: MoneyView | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly expiresAt!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Within a minute; null: never.' })
  readonly lastUsedAt!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly revokedAt!: string | null;
}

/** A key that was just made. */
export class NewApiKeyView extends ApiKeyView {
  @ApiProperty({ description: 'The key itself, for `Authorization: Bearer`. It is never shown again.' })
  readonly token!: string;
}

/** What both views show. */
const shown = (key: ApiKey) => ({
  id: key.id,
  prefix: prefixOf(key.id),
  name: key.name,
  scopes: key.scopes,
  networks: key.networks,
  dailyCap: key.dailyCap && viewMoney(key.dailyCap),
  createdAt: key.createdAt.toISOString(),
  expiresAt: key.expiresAt?.toISOString() ?? null,
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  revokedAt: key.revokedAt?.toISOString() ?? null,
});

export const viewApiKey = (key: ApiKey): ApiKeyView => shown(key);

export const viewNewApiKey = ({ key, token }: NewApiKey): NewApiKeyView => ({ ...shown(key), token });

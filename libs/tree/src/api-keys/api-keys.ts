import { Money } from '#libs/kernel';
import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type ApiKey, ApiKeyNotFound, type Scope, isLive } from './api-key';
import { type ApiKeyRow, apiKeyTable } from './api-key.table';

/** Where API keys are kept. */
@Injectable()
export class ApiKeys {
  async add(tx: Tx, key: ApiKey): Promise<void> {
    const { scopes, networks, dailyCap, ...rest } = key;
    await tx.manager.insert(apiKeyTable, {
      ...rest,
      scopes: JSON.stringify(scopes),
      networks: JSON.stringify(networks),
      capUnits: dailyCap?.units ?? null,
      capCurrency: dailyCap?.currency ?? null,
    });
  }

  async find(from: Tx | Reads, id: string): Promise<ApiKey | null> {
    const row = await from.manager.findOneBy(apiKeyTable, { id });
    return row && readRow(row);
  }

  /** @throws ApiKeyNotFound when this node has no such key */
  async get(from: Tx | Reads, nodeId: number, id: string): Promise<ApiKey> {
    const key = await this.find(from, id);
    if (!key || key.nodeId !== nodeId) throw new ApiKeyNotFound('There is no such API key.');
    return key;
  }

  /** The keys of these ids, locked in the order of their ids. */
  async lock(tx: Tx, ids: readonly string[]): Promise<ApiKey[]> {
    for (const id of ids.toSorted()) await tx.query(`SELECT id FROM api_key WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return (await tx.manager.findBy(apiKeyTable, { id: In([...ids]) })).map(readRow);
  }

  /** The keys of a node that count now. Making keys waits its turn: the node is locked. */
  async lockLive(tx: Tx, nodeId: number): Promise<ApiKey[]> {
    await tx.query(`SELECT id FROM node WHERE id = ?${tx.dialect.forUpdate}`, [nodeId]);
    const rows = await tx.manager.findBy(apiKeyTable, { nodeId });
    return rows.map(readRow).filter((key) => isLive(key, tx.now));
  }

  async revoke(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(apiKeyTable, { id }, { revokedAt: tx.now });
  }
}

export const readRow = ({ scopes, networks, capUnits, capCurrency, ...rest }: ApiKeyRow): ApiKey => ({
  ...rest,
  scopes: JSON.parse(scopes) as Scope[],
  networks: JSON.parse(networks) as string[],
  dailyCap: capUnits === null || capCurrency === null ? null : new Money(capUnits, capCurrency),
});

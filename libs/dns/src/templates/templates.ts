import { type Reads, type Tx, insertRows, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { TypedRecord } from '../records/record';
import { TEMPLATES_MAX, type Template, TemplateNotFound } from './template';

interface TemplateRow {
  id: string;
  node_id: unknown;
  name: string;
  records: string;
  created_at: unknown;
}

/** Where templates are kept. */
@Injectable()
export class Templates {
  async add(tx: Tx, { id, nodeId, name, records, createdAt }: Template): Promise<void> {
    await insertRows(tx, 'dns_template', [{ id, node_id: nodeId, name, records: JSON.stringify(records), created_at: createdAt }]);
  }

  /** By name. There are no more than fit on one page. */
  async of(from: Pick<Tx | Reads, 'query'>, nodeId: number): Promise<Template[]> {
    const rows = await from.query<TemplateRow>(`SELECT * FROM dns_template WHERE node_id = ? ORDER BY name LIMIT ${TEMPLATES_MAX}`, [
      nodeId,
    ]);
    return rows.map(readTemplate);
  }

  /** @throws TemplateNotFound, also for another node's */
  async get(from: Pick<Tx | Reads, 'query'>, nodeId: number, id: string): Promise<Template> {
    const [row] = await from.query<TemplateRow>('SELECT * FROM dns_template WHERE id = ? AND node_id = ?', [id, nodeId]);
    if (!row) throw new TemplateNotFound();
    return readTemplate(row);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM dns_template WHERE id = ?', [id]);
  }
}

const readTemplate = (row: TemplateRow): Template => ({
  id: row.id,
  nodeId: readInteger(row.node_id),
  name: row.name,
  records: JSON.parse(row.records) as TypedRecord[],
  createdAt: readInstant(row.created_at),
});

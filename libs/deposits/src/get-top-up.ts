import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TopUpRow, readTopUp } from './top-up-row';
import { type TopUp, TopUpNotFound } from './top-up';

/** One top-up, as the child that asked and the parent that decides see it. */
@Injectable()
export class GetTopUp {
  constructor(private readonly reads: Reads) {}

  /** @throws TopUpNotFound to anybody else */
  async run(actor: Actor, id: string): Promise<TopUp> {
    const [row] = await this.reads.query<TopUpRow>('SELECT * FROM top_up WHERE id = ? AND (child_id = ? OR parent_id = ?)', [
      id,
      actor.nodeId,
      actor.nodeId,
    ]);
    if (!row) throw new TopUpNotFound(id);
    return readTopUp(row);
  }
}

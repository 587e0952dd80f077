import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Who answers for what was done: of a program, whoever made its key. */
@Injectable()
export class PersonBehind {
  /** `actorId` is the id of a person or of an API key. @returns the person's id; the same one where there is nobody behind it */
  async of(from: Pick<Tx | Reads, 'query'>, actorId: string): Promise<string> {
    const [key] = await from.query<{ created_by: string }>('SELECT created_by FROM api_key WHERE id = ?', [actorId]);
    return key?.created_by ?? actorId;
  }
}

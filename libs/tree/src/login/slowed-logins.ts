import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { OPERATOR_ID } from '../nodes/node';
import { Standings } from './standings';

/** An account on which so many log-ins were refused that each further try costs time or work. */
export interface SlowedAccount {
  /** Null when nobody has the address. */
  readonly personId: string | null;
  /** Realm and address: only a keyed hash of it is kept. */
  readonly account: string;
}

/** Writes down that guessing at an account has begun: once, when it is slowed down, and not at every try. */
@Injectable()
export class SlowedLogins {
  constructor(
    private readonly standings: Standings,
    private readonly audit: AuditLog,
  ) {}

  /** At every node of the person; what nobody owns is the operator's to know. Call it last. */
  async add(tx: Tx, { personId, account }: SlowedAccount): Promise<void> {
    const nodes = personId === null ? [] : (await this.standings.ofPerson(tx, personId)).map(({ nodeId }) => nodeId);
    const slowed = { action: 'person.login-slowed', by: null };
    const theirs = nodes.map((nodeId) => ({ nodeId, ...slowed, object: personId ?? '' }));
    await this.audit.add(tx, theirs.length > 0 ? theirs : [{ nodeId: OPERATOR_ID, ...slowed, object: 'unknown', after: account }]);
  }
}

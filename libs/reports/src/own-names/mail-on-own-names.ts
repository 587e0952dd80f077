import { Reads, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { areAllOn, namesAbove } from './names-above';

/** Finds out whether an account is cut off from its mails when its own domains fail. */
@Injectable()
export class MailOnOwnNames {
  constructor(private readonly reads: Reads) {}

  /** Whether the owners' addresses and these others all stand on names that the account has registered here. */
  async run(nodeId: number, others: readonly string[]): Promise<boolean> {
    const owners = await this.reads.query<{ email: string }>(
      "SELECT p.email FROM membership m JOIN person p ON p.id = m.person_id WHERE m.node_id = ? AND m.role = 'owner'",
      [nodeId],
    );
    const emails = [...owners.map(({ email }) => email), ...others];
    const wanted = [...new Set(emails.flatMap(namesAbove))];
    if (wanted.length === 0) return false;
    const names = await this.reads.query<{ live_name: string }>(
      `SELECT live_name FROM domain WHERE live_name IN (${marks(wanted)}) AND owner_id = ?`,
      [...wanted, nodeId],
    );
    return areAllOn(emails, new Set(names.map(({ live_name }) => live_name)));
  }
}

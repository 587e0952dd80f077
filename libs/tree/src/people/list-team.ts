import type { Actor, Role } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Somebody of a team, as the others see them. */
export interface TeamMember {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly hasSecondFactor: boolean;
}

interface MemberRow {
  person_id: string;
  name: string;
  email: string;
  role: Role;
  factor_since: unknown;
}

/** Everybody with a role at the actor's node, by id: the oldest people first. */
@Injectable()
export class ListTeam {
  constructor(private readonly reads: Reads) {}

  async run({ nodeId }: Actor, limit: number, after = ''): Promise<TeamMember[]> {
    const rows = await this.reads.query<MemberRow>(
      `SELECT m.person_id, p.name, p.email, m.role, f.confirmed_at AS factor_since FROM membership m JOIN person p ON p.id = m.person_id
       LEFT JOIN second_factor f ON f.person_id = m.person_id
       WHERE m.node_id = ? AND m.person_id > ? ORDER BY m.person_id LIMIT ${Math.min(limit, PAGE_MAX + 1)}`,
      [nodeId, after],
    );
    return rows.map(({ person_id, factor_since, ...rest }) => ({ ...rest, personId: person_id, hasSecondFactor: factor_since !== null }));
  }
}

import { type Reads, type Tx, readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DEPTH_MAX } from '../nodes/node';
import type { LoginSession } from './login-session';
import type { Standing, SuspendedBy } from './standing';

/** Who has logged in as a session's person, and the session they did it from. */
export interface SessionImpersonator {
  readonly personId: string;
  readonly sessionId: string;
}

/** A session with the standing of its person at its node. */
export type SessionStanding = Standing &
  Pick<LoginSession, 'personId' | 'realm' | 'audience' | 'lastUsedAt' | 'expiresAt' | 'revokedAt' | 'steppedUpAt'> & {
    readonly impersonator: SessionImpersonator | null;
    /** The node asks for a second factor, and its person has none. */
    readonly lacksSecondFactor: boolean;
  };

interface StandingRow {
  node_id: unknown;
  name: string;
  kind: Standing['kind'];
  parent_id: unknown;
  role: Standing['role'];
  suspended_by: SuspendedBy | null;
  applicant: unknown;
}

interface SessionRow extends StandingRow {
  person_id: string;
  realm: unknown;
  audience: string;
  last_used_at: unknown;
  expires_at: unknown;
  revoked_at: unknown;
  stepped_up_at: unknown;
  lacks_second_factor: unknown;
  by_person: string | null;
  by_session: string | null;
}

// The tree's depth is bounded, so the way up is a fixed number of joins by primary key: one query, no recursion.
const steps = Array.from({ length: DEPTH_MAX - 1 }, (_, i) => i + 1);
const wayUp = steps.map((i) => `LEFT JOIN edge e${i} ON e${i}.child_id = ${i === 1 ? 'n.id' : `e${i - 1}.parent_id`}`).join(' ');
const states = steps.map((i) => `e${i}.state`);
const suspendedBy = `CASE WHEN ${states[0]} = 'suspended' THEN 'parent' WHEN 'suspended' IN (${states.slice(1).join(', ')}) THEN 'above' END`;
const standing = `n.id AS node_id, n.name, n.kind, e1.parent_id, m.role, ${suspendedBy} AS suspended_by,
  CASE WHEN e1.state = 'applicant' THEN 1 ELSE 0 END AS applicant`;

/** Who may act where, as it is at this moment. */
@Injectable()
export class Standings {
  /** Everything a person is, by node id. */
  async ofPerson(from: Tx | Reads, personId: string): Promise<Standing[]> {
    const rows = await from.query<StandingRow>(
      `SELECT ${standing} FROM membership m JOIN node n ON n.id = m.node_id ${wayUp} WHERE m.person_id = ? ORDER BY n.id`,
      [personId],
    );
    return rows.map(readStanding);
  }

  /** Who has suspended this node, or one above it? Null when nobody has. One query. */
  async suspensionOf(from: Tx | Reads, nodeId: number): Promise<SuspendedBy | null> {
    const [row] = await from.query<Pick<StandingRow, 'suspended_by'>>(
      `SELECT ${suspendedBy} AS suspended_by FROM node n ${wayUp} WHERE n.id = ?`,
      [nodeId],
    );
    return row?.suspended_by ?? null;
  }

  /** Null when there is no such session, or its person has no role at its node any more. One query. */
  async ofSession(from: Tx | Reads, sessionId: string): Promise<SessionStanding | null> {
    const [row] = await from.query<SessionRow>(
      `SELECT s.person_id, s.realm, s.audience, s.last_used_at, s.expires_at, s.revoked_at, s.stepped_up_at, i.by_person, i.by_session,
         CASE WHEN r.node_id IS NOT NULL AND f.confirmed_at IS NULL THEN 1 ELSE 0 END AS lacks_second_factor, ${standing}
       FROM login_session s JOIN membership m ON m.person_id = s.person_id AND m.node_id = s.node_id JOIN node n ON n.id = s.node_id ${wayUp}
       LEFT JOIN second_factor_rule r ON r.node_id = s.node_id LEFT JOIN second_factor f ON f.person_id = s.person_id
       LEFT JOIN impersonation i ON i.session_id = s.id WHERE s.id = ?`,
      [sessionId],
    );
    if (!row) return null;
    return {
      ...readStanding(row),
      personId: row.person_id,
      realm: readInteger(row.realm),
      audience: row.audience,
      lastUsedAt: readInstant(row.last_used_at),
      expiresAt: readInstant(row.expires_at),
      revokedAt: readInstantOrNull(row.revoked_at),
      steppedUpAt: readInstantOrNull(row.stepped_up_at),
      lacksSecondFactor: readInteger(row.lacks_second_factor) === 1,
      impersonator: row.by_person && row.by_session ? { personId: row.by_person, sessionId: row.by_session } : null,
    };
  }
}

const readStanding = ({ node_id, name, kind, parent_id, role, suspended_by, applicant }: StandingRow): Standing => ({
  nodeId: readInteger(node_id),
  nodeName: name,
  kind,
  parentId: parent_id === null ? null : readInteger(parent_id),
  role,
  suspendedBy: suspended_by,
  applicant: readInteger(applicant) === 1,
});

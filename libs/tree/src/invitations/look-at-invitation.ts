import { Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Nodes } from '../nodes/nodes';
import { People } from '../people/people';
import type { Invitation } from './invitation';
import { Invitations } from './invitations';

/** What whoever holds the link may know before they decide. */
export interface InvitationSeen extends Pick<Invitation, 'email' | 'name' | 'role' | 'locale' | 'expiresAt'> {
  readonly nodeName: string;
  /** They log in here already, and join instead of choosing a password. */
  readonly isKnown: boolean;
}

/** An invitation, seen by whoever holds its link. */
@Injectable()
export class LookAtInvitation {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly nodes: Nodes,
    private readonly people: People,
  ) {}

  /** @throws LinkNotValid */
  async run(token: string, realm: number): Promise<InvitationSeen> {
    const { nodeId, email, name, role, locale, expiresAt } = await this.invitations.byToken(this.reads, token, realm, this.clock.now());
    const node = await this.nodes.get(this.reads, nodeId);
    const isKnown = (await this.people.findByEmail(this.reads, realm, email)) !== null;
    return { email, name, role, locale, expiresAt, nodeName: node.name, isKnown };
  }
}

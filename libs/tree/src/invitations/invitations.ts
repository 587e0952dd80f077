import { type Actor, type Role, newId } from '#libs/kernel';
import { Letters, type Reads, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import { type Node, parentId } from '../nodes/node';
import { Nodes } from '../nodes/nodes';
import { Letterheads } from '../people/letterheads';
import { People } from '../people/people';
import { type Locale, PORTAL_REALM, normalEmail } from '../people/person';
import { linkHash, linkNotValid, newLinkSecret, secretLink } from '../people/secret-link';
import { refuseMisplaced } from '../people/team';
import { type Invitation, InvitationNotFound, endOfInvitation, isOpen } from './invitation';
import { invitationTable } from './invitation.table';

/** Whom to ask, for which node and role. */
export interface InvitationWish {
  readonly nodeId: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale?: Locale;
  /** Who asks; null when nobody does. */
  readonly by: Actor | null;
}

/** Where invitations are kept, and sent from. */
@Injectable()
export class Invitations {
  constructor(
    private readonly nodes: Nodes,
    private readonly people: People,
    private readonly letterheads: Letterheads,
    private readonly letters: Letters,
    private readonly audit: AuditLog,
  ) {}

  /** Writes it down with the mail that brings it; one sent before to the same address counts no more. @throws RoleNotHere, NodeNotFound */
  async invite(tx: Tx, { nodeId, email, name, role, locale = 'id', by }: InvitationWish): Promise<Invitation> {
    refuseMisplaced(role, { id: nodeId });
    const node = await this.nodes.get(tx, nodeId);
    const secret = newLinkSecret();
    const invitation: Invitation = {
      id: newId('inv', tx.now),
      nodeId,
      realm: realmOf(node),
      email: normalEmail(email),
      name,
      role,
      locale,
      tokenHash: secret.hash,
      invitedBy: by?.personId ?? null,
      createdAt: tx.now,
      expiresAt: endOfInvitation(tx.now),
      acceptedAt: null,
      revokedAt: null,
    };
    const sentBefore = { nodeId, email: invitation.email, acceptedAt: IsNull(), revokedAt: IsNull() };
    await tx.manager.update(invitationTable, sentBefore, { revokedAt: tx.now });
    await tx.manager.insert(invitationTable, invitation);
    await this.send(tx, invitation, node, (url) => secretLink(url, 'invitation', secret));
    await this.audit.add(tx, [{ nodeId, action: 'invitation.sent', by, object: invitation.id, after: { email: invitation.email, role } }]);
    return invitation;
  }

  /** The open invitation of this link, in the realm where it is shown. @throws LinkNotValid */
  async byToken(from: Tx | Reads, token: string, realm: number, now: Date): Promise<Invitation> {
    const invitation = await from.manager.findOneBy(invitationTable, { tokenHash: linkHash(token), realm });
    if (!invitation || !isOpen(invitation, now)) throw linkNotValid();
    return invitation;
  }

  /** The same, locked until the transaction ends. @throws LinkNotValid */
  async lockByToken(tx: Tx, token: string, realm: number): Promise<Invitation> {
    await tx.query(`SELECT id FROM invitation WHERE token_hash = ?${tx.dialect.forUpdate}`, [linkHash(token)]);
    return this.byToken(tx, token, realm, tx.now);
  }

  /** The open invitation of that id to this node, locked. @throws InvitationNotFound */
  async lock(tx: Tx, id: string, nodeId: number): Promise<Invitation> {
    await tx.query(`SELECT id FROM invitation WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    const invitation = await tx.manager.findOneBy(invitationTable, { id, nodeId });
    if (!invitation || !isOpen(invitation, tx.now)) throw new InvitationNotFound('There is no such invitation.');
    return invitation;
  }

  /** No link to this node counts any more. */
  async revokeAll(tx: Tx, nodeId: number): Promise<void> {
    await tx.manager.update(invitationTable, { nodeId, acceptedAt: IsNull(), revokedAt: IsNull() }, { revokedAt: tx.now });
  }

  async save(tx: Tx, { id, acceptedAt, revokedAt }: Invitation): Promise<void> {
    await tx.manager.update(invitationTable, { id }, { acceptedAt, revokedAt });
  }

  private async send(
    tx: Tx,
    { nodeId, email, name, role, locale, invitedBy, expiresAt }: Invitation,
    node: Node,
    link: (url: string) => string,
  ) {
    const { brand, url } = await this.letterheads.of(tx, node);
    const inviter = invitedBy ? await this.people.find(tx, invitedBy) : null;
    const data = { link: link(url), node: node.name, role, by: inviter?.name ?? brand.name, until: expiresAt.toISOString() };
    await this.letters.post(tx, [{ to: { email, name }, personId: null, nodeId, template: 'invitation', locale, brand, data }]);
  }
}

/** Customers log in where their seller's customers do, everybody else in the portal. */
const realmOf = (node: Node): number => (node.kind === 'customer' ? (parentId(node) ?? PORTAL_REALM) : PORTAL_REALM);

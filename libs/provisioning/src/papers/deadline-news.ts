import { MakeUploadLink, type VerificationCase, dueAt } from '#libs/documents';
import { Contacts } from '#libs/domains';
import { DomainName } from '#libs/kernel';
import { type LetterTemplate, Letters, type Tx } from '#libs/platform';
import { AuditLog, Brands, Letterheads, Nodes, OwnerLetters, nodeRef, normalEmail, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { sellerOf } from '../seller-of';
import { DEADLINE } from './delete-for-deadline';

type Facts = Readonly<Record<string, string>>;

/** Tells registrants, buyers and sellers by mail, and their logs, what becomes of names whose papers are missing. */
@Injectable()
export class DeadlineNews {
  constructor(
    private readonly nodes: Nodes,
    private readonly brands: Brands,
    private readonly letterheads: Letterheads,
    private readonly owners: OwnerLetters,
    private readonly letters: Letters,
    private readonly contacts: Contacts,
    private readonly links: MakeUploadLink,
    private readonly audit: AuditLog,
  ) {}

  /** What is missing until when, with a link by which it is handed in without logging in. The caller has locked the case. */
  async reminder(tx: Tx, theCase: VerificationCase): Promise<void> {
    const until = theCase.policy && dueAt(theCase, theCase.policy);
    const { url } = await this.links.apply(tx, theCase, { nodeId: sellerOf(theCase), id: DEADLINE });
    await this.tell(tx, theCase, 'papers-missing', { ...(until ? { until: until.toISOString() } : {}), link: url });
  }

  /** It does not work until its papers are approved. */
  async suspended(tx: Tx, theCase: VerificationCase): Promise<void> {
    const { url } = await this.letterheads.of(tx, await this.nodes.get(tx, theCase.ownerId));
    await this.tell(tx, theCase, 'papers-suspended', { url: `${url}/cases/${theCase.id}` });
    await this.owners.post(tx, sellerOf(theCase), 'papers-suspended', { domain: forPeople(theCase.name) });
    const done = {
      action: 'domain.suspended-for-papers',
      by: null,
      object: theCase.subject,
      after: { case: theCase.id, name: theCase.name },
    };
    await this.audit.add(
      tx,
      [...new Set([theCase.ownerId, sellerOf(theCase)])].map((nodeId) => ({ nodeId, ...done })),
    );
  }

  /** Its auto-provisioning is off: the node hears of it, and its parent. */
  async trustLost(tx: Tx, nodeId: number, missed: number): Promise<void> {
    const node = await this.nodes.get(tx, nodeId);
    const told = [nodeId, parentId(node)].filter((each) => each !== null);
    for (const each of told) await this.owners.post(tx, each, 'auto-provisioning-lost', { node: node.name, missed: String(missed) });
    const done = { action: 'auto-provisioning.lost', by: null, object: nodeRef(nodeId), after: { missed } };
    await this.audit.add(
      tx,
      told.map((each) => ({ nodeId: each, ...done })),
    );
  }

  /** The buyer's owners, each in their language, and the registrant, in that of the brand. */
  private async tell(tx: Tx, { name, ownerId, contactId }: VerificationCase, template: LetterTemplate, more: Facts): Promise<void> {
    const facts = { domain: forPeople(name), ...more };
    await this.owners.post(tx, ownerId, template, facts);
    const contact = await this.contacts.get(tx, contactId);
    if (await isOwner(tx, ownerId, contact.email)) return;
    const owner = await this.nodes.get(tx, ownerId);
    const { brand } = await this.letterheads.of(tx, owner);
    const shown = await this.brands.nearest(tx, owner);
    const to = { email: contact.email, name: contact.name };
    await this.letters.post(tx, [{ to, personId: null, nodeId: ownerId, template, locale: shown?.locale ?? 'id', brand, data: facts }]);
  }
}

const forPeople = (name: string): string => DomainName.parse(name).unicode;

/** Whoever owns the buyer has been told already. */
async function isOwner(tx: Tx, nodeId: number, email: string): Promise<boolean> {
  const owners = `SELECT p.id FROM person p JOIN membership m ON m.person_id = p.id WHERE m.node_id = ? AND m.role = 'owner' AND p.email = ?`;
  return (await tx.query(owners, [nodeId, normalEmail(email)])).length > 0;
}

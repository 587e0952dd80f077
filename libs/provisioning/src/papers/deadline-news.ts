import { MakeUploadLink, type VerificationCase, dueAt } from '#libs/documents';
import { DomainName } from '#libs/kernel';
import type { LetterTemplate, Tx } from '#libs/platform';
import { AuditLog, Letterheads, Nodes, OwnerLetters, nodeRef, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { RegistrantLetters } from '../registrant-letters';
import { sellerOf } from '../seller-of';
import { DEADLINE } from './delete-for-deadline';

type Facts = Readonly<Record<string, string>>;

/** Tells registrants, buyers and sellers by mail, and their logs, what becomes of names whose papers are missing. */
@Injectable()
export class DeadlineNews {
  constructor(
    private readonly nodes: Nodes,
    private readonly letterheads: Letterheads,
    private readonly owners: OwnerLetters,
    private readonly registrants: RegistrantLetters,
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
    await this.registrants.post(tx, { ownerId, contactId }, template, facts);
  }
}

const forPeople = (name: string): string => DomainName.parse(name).unicode;

import { ReadReviewedCase } from '#libs/documents';
import { type Contact, ContactNotFound, ContactReads } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { ReviewedIdentity } from '../case-identity/reviewed-identity';
import type { ReviewPage } from './reviewed-case.view';

/** Puts a case together with its registrant and with what the rules say of their numbers. */
@Injectable()
export class ReviewPages {
  constructor(
    private readonly cases: ReadReviewedCase,
    private readonly identity: ReviewedIdentity,
    private readonly contacts: ContactReads,
  ) {}

  /** @throws CaseNotFound at any node but the operator's */
  async of(actor: Actor, id: string): Promise<ReviewPage> {
    const reviewed = await this.cases.run(actor, id);
    const { contactId, ownerId } = reviewed.row.of;
    const registrant = await this.contacts.get(contactId, ownerId).catch(noContact);
    return { ...reviewed, registrant, identity: await this.identity.of(actor, id) };
  }
}

function noContact(error: unknown): Contact | null {
  if (error instanceof ContactNotFound) return null;
  throw error;
}

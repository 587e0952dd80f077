import { GetBillingProfile } from '#libs/billing';
import { ContactReads } from '#libs/domains';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type KnownPerson, type PrefilledContact, prefilledContact } from './prefilled-contact';

/** What is known of a customer is not typed again: its new contact begins with that. */
@Injectable()
export class PrefillContact {
  constructor(
    private readonly reads: Reads,
    private readonly contacts: ContactReads,
    private readonly profile: GetBillingProfile,
  ) {}

  async run(customerId: number): Promise<PrefilledContact> {
    const [owner] = await this.reads.query<KnownPerson>(
      "SELECT p.name, p.email FROM person p JOIN membership m ON m.person_id = p.id WHERE m.node_id = ? AND m.role = 'owner' ORDER BY p.id LIMIT 1",
      [customerId],
    );
    return prefilledContact(await this.contacts.default(customerId), await this.profile.run({ nodeId: customerId }), owner);
  }
}

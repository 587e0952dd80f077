import { type Contact, Contacts } from '#libs/domains';
import { type LetterLocale, type LetterTemplate, Letters, type Tx } from '#libs/platform';
import { Brands, Letterheads, Nodes, normalEmail } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** Tells by mail whom a name is registered for, who need not be anybody that logs in. */
@Injectable()
export class RegistrantLetters {
  constructor(
    private readonly nodes: Nodes,
    private readonly brands: Brands,
    private readonly letterheads: Letterheads,
    private readonly letters: Letters,
    private readonly contacts: Contacts,
  ) {}

  /** Whoever owns the buyer as well has been told already. */
  async post(
    tx: Tx,
    { ownerId, contactId }: { readonly ownerId: number; readonly contactId: string },
    template: LetterTemplate,
    facts: Readonly<Record<string, string>>,
  ): Promise<void> {
    const contact = await this.contacts.get(tx, contactId);
    if ((await languageOf(tx, ownerId, contact.email)) === undefined) await this.postAlways(tx, ownerId, contact, template, facts);
  }

  /**
   * The same, also to somebody who owns the buyer: what only whom the name is registered for can answer. In their own language, and
   * to anybody else in that of the brand they bought from.
   */
  async postAlways(
    tx: Tx,
    ownerId: number,
    { email, name }: Pick<Contact, 'email' | 'name'>,
    template: LetterTemplate,
    facts: Readonly<Record<string, string>>,
  ): Promise<void> {
    const owner = await this.nodes.get(tx, ownerId);
    const { brand } = await this.letterheads.of(tx, owner);
    const locale = (await languageOf(tx, ownerId, email)) ?? (await this.brands.nearest(tx, owner))?.locale ?? 'id';
    await this.letters.post(tx, [{ to: { email, name }, personId: null, nodeId: ownerId, template, locale, brand, data: facts }]);
  }
}

/** The language of the node's owner with this address; undefined when there is none. */
async function languageOf(tx: Tx, nodeId: number, email: string): Promise<LetterLocale | undefined> {
  const owners = `SELECT p.locale FROM person p JOIN membership m ON m.person_id = p.id WHERE m.node_id = ? AND m.role = 'owner' AND p.email = ?`;
  const [owner] = await tx.query<{ locale: LetterLocale }>(owners, [nodeId, normalEmail(email)]);
  return owner?.locale;
}

import { type LetterTemplate, Letters, type Tx, withoutSecrets } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { departmentOf } from '../mail-contacts/department';
import { MailContacts } from '../mail-contacts/mail-contacts';
import { Nodes } from '../nodes/nodes';
import { Letterheads } from './letterheads';
import type { Locale, Profile } from './person';
import { membershipTable } from './membership.table';
import { People } from './people';
import { PersonLetters } from './person-letters';

/** What a mail says: the same in every language, or worded for each. */
export type OwnerFacts = Readonly<Record<string, string>> | ((locale: Locale) => Readonly<Record<string, string>>);

/** Tells the owners of a node by mail what happened to it, and whoever gets the mails of that department. */
@Injectable()
export class OwnerLetters {
  constructor(
    private readonly people: People,
    private readonly personLetters: PersonLetters,
    private readonly contacts: MailContacts,
    private readonly letterheads: Letterheads,
    private readonly nodes: Nodes,
    private readonly letters: Letters,
  ) {}

  /** Each in their own language. `facts`: those of the template. */
  async post(tx: Tx, nodeId: number, template: LetterTemplate, facts: OwnerFacts): Promise<void> {
    const said = (locale: Locale) => (typeof facts === 'function' ? facts(locale) : facts);
    const owners = await this.owners(tx, nodeId);
    for (const owner of owners) await this.personLetters.post(tx, owner, nodeId, template, said(owner.locale));
    await this.postToContacts(tx, nodeId, template, said, owners);
  }

  private async owners(tx: Tx, nodeId: number): Promise<Profile[]> {
    const rows = await tx.manager.findBy(membershipTable, { nodeId, role: 'owner' });
    const owners: Profile[] = [];
    for (const { personId } of rows) {
      const owner = await this.people.find(tx, personId);
      if (owner) owners.push(owner);
    }
    return owners;
  }

  /** What opens something is not among it. Who is an owner as well has it already. */
  private async postToContacts(
    tx: Tx,
    nodeId: number,
    template: LetterTemplate,
    said: (locale: Locale) => Readonly<Record<string, string>>,
    owners: readonly Profile[],
  ): Promise<void> {
    const department = departmentOf(template);
    if (department === 'owners') return;
    const contacts = (await this.contacts.of(tx, nodeId)).filter(
      ({ departments, email }) => departments.includes(department) && !owners.some((owner) => owner.email === email),
    );
    if (contacts.length === 0) return;
    const { brand } = await this.letterheads.of(tx, await this.nodes.get(tx, nodeId));
    await this.letters.post(
      tx,
      contacts.map(({ name, email, locale }) => ({
        to: { email, name },
        personId: null,
        nodeId,
        template,
        locale,
        brand,
        data: withoutSecrets({ at: tx.now.toISOString(), ...said(locale) }),
      })),
    );
  }
}

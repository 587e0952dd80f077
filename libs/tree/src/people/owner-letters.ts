import type { LetterTemplate, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Locale } from './person';
import { membershipTable } from './membership.table';
import { People } from './people';
import { PersonLetters } from './person-letters';

/** What a mail says: the same in every language, or worded for each. */
export type OwnerFacts = Readonly<Record<string, string>> | ((locale: Locale) => Readonly<Record<string, string>>);

/** Tells the owners of a node by mail what happened to it. */
@Injectable()
export class OwnerLetters {
  constructor(
    private readonly people: People,
    private readonly letters: PersonLetters,
  ) {}

  /** Each in their own language. `facts`: those of the template. */
  async post(tx: Tx, nodeId: number, template: LetterTemplate, facts: OwnerFacts): Promise<void> {
    for (const { personId } of await tx.manager.findBy(membershipTable, { nodeId, role: 'owner' })) {
      const owner = await this.people.find(tx, personId);
      if (owner) await this.letters.post(tx, owner, nodeId, template, typeof facts === 'function' ? facts(owner.locale) : facts);
    }
  }
}

import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { People } from '../people/people';
import { type Profile, profile } from '../people/person';
import type { Identity } from './logged-in';
import { mayEnter } from './standing';
import { Standings } from './standings';

/** Somebody's identity, and who has logged in as them. */
export type Myself = Identity & { readonly impersonatedBy: Profile | null };

/** The person who asks, as they are now. */
@Injectable()
export class WhoAmI {
  constructor(
    private readonly reads: Reads,
    private readonly people: People,
    private readonly standings: Standings,
  ) {}

  /** `realm`: where they ask. Whoever has logged in as them sees the node they came for and no other. */
  async run({ personId, nodeId }: Actor, realm: number, impersonatorId: string | null): Promise<Myself> {
    const [person, standings] = await Promise.all([this.people.get(this.reads, personId), this.standings.ofPerson(this.reads, personId)]);
    const entered = standings.filter((standing) => mayEnter(standing, realm));
    const impersonator = impersonatorId === null ? null : await this.people.find(this.reads, impersonatorId);
    return {
      person: profile(person),
      nodeId,
      memberships: impersonatorId === null ? entered : entered.filter((standing) => standing.nodeId === nodeId),
      impersonatedBy: impersonator && profile(impersonator),
    };
  }
}

import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { People } from '../people/people';
import { profile } from '../people/person';
import type { Identity } from './logged-in';
import { NotLoggedIn } from './login-session';
import { mayEnter } from './standing';
import { Standings } from './standings';

/** The person who asks, as they are now. */
@Injectable()
export class WhoAmI {
  constructor(
    private readonly reads: Reads,
    private readonly people: People,
    private readonly standings: Standings,
  ) {}

  /** `realm`: where they ask. */
  async run({ personId, nodeId }: Actor, realm: number): Promise<Identity> {
    const [person, standings] = await Promise.all([this.people.find(this.reads, personId), this.standings.ofPerson(this.reads, personId)]);
    if (!person) throw new NotLoggedIn('Log in first.');
    return { person: profile(person), nodeId, memberships: standings.filter((standing) => mayEnter(standing, realm)) };
  }
}

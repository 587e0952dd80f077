import { newId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { refuseWeakPassword } from './password';
import { Passwords } from './passwords';
import { People } from './people';
import { type Locale, type Person, type Profile, normalEmail, profile } from './person';

/** The first person of a new node, as its maker describes them. */
export interface OwnerWish {
  readonly name: string;
  readonly email: string;
  readonly locale?: Locale;
}

/** One whose password is chosen for them: an operator's first person, and people in demos. */
export type PlantedOwner = OwnerWish & { readonly password: string };

/** An owner whose password is hashed already: that takes too long to be done inside a transaction. */
export type HashedOwner = OwnerWish & { readonly passwordHash: string };

/** How a node that invites nobody gets the person it begins with. */
@Injectable()
export class NewOwner {
  constructor(
    private readonly people: People,
    private readonly passwords: Passwords,
  ) {}

  /** `shown`: the brand under which they log in, where there is one already, and where the password is in the request. @throws PasswordRefused */
  async hashed({ password, ...owner }: PlantedOwner, shown?: { readonly brand: string; readonly pointer: string }): Promise<HashedOwner> {
    refuseWeakPassword(password, { ...owner, brand: shown?.brand ?? null }, shown?.pointer ?? '/owner/password');
    return { ...owner, passwordHash: await this.passwords.hash(password) };
  }

  /** @throws EmailTaken when somebody in the realm has the address. */
  async add(tx: Tx, nodeId: number, realm: number, { name, email, passwordHash, locale = 'id' }: HashedOwner): Promise<Profile> {
    const person: Person = {
      id: newId('per', tx.now),
      realm,
      email: normalEmail(email),
      name,
      passwordHash,
      locale,
      phone: null,
      createdAt: tx.now,
    };
    await this.people.add(tx, person);
    await this.people.addMembership(tx, { personId: person.id, nodeId, role: 'owner' });
    return profile(person);
  }
}

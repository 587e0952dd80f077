import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { People } from './people';
import { type Locale, type Person, type Profile, profile } from './person';
import { readPhone } from './phone';

/** What somebody says anew about themselves; what is left out stays. */
export interface ProfileWish {
  readonly name?: string | undefined;
  /** As people write it. */
  readonly phone?: string | undefined;
  readonly locale?: Locale | undefined;
}

const said = ({ name, phone, locale }: Pick<Person, 'name' | 'phone' | 'locale'>) => ({ name, phone, locale });

/** Somebody says how they are called, where they can be rung up, and which language they read. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PhoneInvalid */
  run(by: Actor, wish: ProfileWish): Promise<Profile> {
    return this.work.run(async (tx) => {
      await this.people.lock(tx, by.personId);
      const person = await this.people.get(tx, by.personId);
      const phone = wish.phone === undefined ? person.phone : readPhone(wish.phone);
      const changed = { ...person, name: wish.name ?? person.name, phone, locale: wish.locale ?? person.locale };
      await this.people.setProfile(tx, changed);
      const entry = { nodeId: by.nodeId, action: 'person.profile-changed', by, object: by.personId };
      await this.audit.add(tx, [{ ...entry, before: said(person), after: said(changed) }]);
      return profile(changed);
    });
  }
}

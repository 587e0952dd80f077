import { Injectable } from '@nestjs/common';
import { Passwords } from '../people/passwords';
import type { Person } from '../people/person';
import { ProofRefused } from './step-up';

/** What somebody shows to prove again who they are. */
export interface Proof {
  readonly password?: string;
}

/** Whether a person who is logged in is the one they say. */
@Injectable()
export class Proofs {
  constructor(private readonly passwords: Passwords) {}

  /** @throws ProofRefused */
  async check(person: Person, { password = '' }: Proof): Promise<void> {
    await this.password(person, password);
  }

  /** @throws ProofRefused unless it is the person's password. */
  async password(person: Person, password: string): Promise<void> {
    if (!(await this.passwords.matches(password, person.passwordHash))) throw new ProofRefused('The password is not right.');
  }
}

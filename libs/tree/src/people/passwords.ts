import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { AtMost } from './at-most';
import { isPossible } from './password';

/** OWASP's least for argon2id, which is what the library makes unless told otherwise: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** More at once only takes memory and processors away from everything else. */
const AT_ONCE = 2;
const WAITING_MAX = 200;

/** Makes and checks password hashes, a few at a time. */
@Injectable()
export class Passwords {
  private readonly queue = new AtMost(AT_ONCE, WAITING_MAX);
  private decoy?: Promise<string>;

  /** PHC string: `$argon2id$v=19$m=19456,t=2,p=1$...` */
  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(password, COST));
  }

  /** Is it the password? Without a hash (nobody has that e-mail address) the same work is done, and the answer is no. */
  async matches(password: string, passwordHash: string | null): Promise<boolean> {
    this.decoy ??= hash(randomBytes(32), COST);
    const against = passwordHash ?? (await this.decoy);
    const same = await this.queue.run(() => verify(against, isPossible(password) ? password : ''));
    return same && passwordHash !== null && isPossible(password);
  }
}

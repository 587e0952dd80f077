import { JobQueue, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { normalEmail } from '../people/person';
import { LoginAttempts } from './login-attempts';
import { SEND_PASSWORD_LINK } from './send-password-link';

/**
 * Somebody says they forgot the password of an address. Whether anybody has it is found out afterwards, by a worker: here
 * the same is done for every address, so that neither answer nor time tells.
 */
@Injectable()
export class ForgetPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly attempts: LoginAttempts,
  ) {}

  /** @throws TooManyTries when one network asks again and again. */
  async run(email: string, realm: number, ip?: string): Promise<void> {
    await this.attempts.begin({ route: 'password-forgotten', account: `${realm}:${normalEmail(email)}`, ip });
    await this.work.run((tx) => this.queue.add(tx, [{ kind: SEND_PASSWORD_LINK, payload: { email: normalEmail(email), realm } }]));
  }
}

import { JobQueue, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { normalEmail } from '../people/person';
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
  ) {}

  run(email: string, realm: number): Promise<void> {
    return this.work.run((tx) => this.queue.add(tx, [{ kind: SEND_PASSWORD_LINK, payload: { email: normalEmail(email), realm } }]));
  }
}

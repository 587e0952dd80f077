import type { Clock } from '#libs/kernel';
import type { Answer, TransactionIds } from '../epp/answer';
import { type Command, OBJECTS } from '../epp/command';
import { CommandRefused } from '../epp/command-refused';
import { Extensions } from '../epp/extensions';
import type { Books } from '../life/books';
import { letTimePass } from '../life/let-time-pass';
import { handlerOf } from './command-table';
import { defer } from './defer';
import { type LoginRequest, authenticate } from './login';

/** Where commands are carried out: each in one transaction, whatever session it came from. */
export class RegistryDesk {
  constructor(
    private readonly books: Books,
    private readonly clock: Clock,
    private readonly passwordChanged: () => void,
  ) {}

  /**
   * Carries out a command of a registrar that has logged in; one that the registry wants to look at first (`pending`, with the document as it
   * came) is answered 1001. @throws CommandRefused, and then nothing was changed.
   */
  carryOut(session: LoginRequest, command: Command, ids: TransactionIds, pending?: string): Answer {
    const { verb, object } = command;
    const handler = handlerOf(command);
    if (!handler) throw new CommandRefused(2101, `${verb} of a ${object}`);
    if (object && !session.objects.has(OBJECTS[object])) throw new CommandRefused(2002, `the login did not name ${object}`);
    const extensions = Extensions.read([verb, object].filter(Boolean).join(' '), command.extensions, session.extensions);
    return this.books.store.atomically(() => {
      const now = this.clock.now();
      letTimePass(this.books, now);
      const call = { ...this.books, account: session.account, command, ids, now, extensions, pending: pending !== undefined };
      return pending === undefined || verb === 'create' ? handler(call) : defer(call, handler, pending);
    });
  }

  /** @throws CommandRefused 2200 when the password is not the account's. */
  authenticate(request: LoginRequest): void {
    authenticate(this.books.store, request);
  }

  changePassword(account: string, password: string): void {
    this.books.store.accounts.setPassword(account, password);
    this.passwordChanged();
  }
}

import type { Clock } from '#libs/kernel';
import type { Answer, TransactionIds } from '../epp/answer';
import { type Command, OBJECTS } from '../epp/command';
import { CommandRefused } from '../epp/command-refused';
import type { RegistryPolicy } from '../registry-policy';
import type { RegistryStore } from '../store/registry-store';
import { handlerOf } from './command-table';
import { type LoginRequest, authenticate } from './login';

/** Where commands are carried out: each in one transaction, whatever session it came from. */
export class RegistryDesk {
  constructor(
    private readonly store: RegistryStore,
    private readonly clock: Clock,
    private readonly policy: RegistryPolicy,
    private readonly passwordChanged: () => void,
  ) {}

  /** Carries out a command of a registrar that has logged in. @throws CommandRefused, and then nothing was changed. */
  carryOut(session: LoginRequest, command: Command, ids: TransactionIds, pending: boolean): Answer {
    const { store, policy, clock } = this;
    const handler = handlerOf(command);
    if (!handler) throw new CommandRefused(2101, `${command.verb} of a ${command.object}`);
    if (command.object && !session.objects.has(OBJECTS[command.object])) {
      throw new CommandRefused(2002, `the login did not name ${command.object}`);
    }
    return store.atomically(() => handler({ account: session.account, command, ids, now: clock.now(), store, policy, pending }));
  }

  /** @throws CommandRefused 2200 when the password is not the account's. */
  authenticate(request: LoginRequest): void {
    authenticate(this.store, request);
  }

  changePassword(account: string, password: string): void {
    this.store.accounts.setPassword(account, password);
    this.passwordChanged();
  }
}

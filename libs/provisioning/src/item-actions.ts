import { Injectable } from '@nestjs/common';
import type { ItemAction } from './item-action';
import type { OrderItem } from './order-item';
import { RegisterName } from './register-name';
import { RenewName } from './renew-name';
import { RestoreName } from './restores/restore-name';
import { TransferName } from './transfers/transfer-name';

/** What each kind of order wants of a registry. */
@Injectable()
export class ItemActions {
  private readonly actions: Readonly<Record<OrderItem['action'], ItemAction>>;

  constructor(register: RegisterName, renew: RenewName, transfer: TransferName, restore: RestoreName) {
    this.actions = { register, renew, transfer, restore };
  }

  of({ action }: Pick<OrderItem, 'action'>): ItemAction {
    return this.actions[action];
  }
}

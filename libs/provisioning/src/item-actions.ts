import { Injectable } from '@nestjs/common';
import type { ItemAction } from './item-action';
import type { OrderItem } from './order-item';
import { RegisterName } from './register-name';
import { RenewName } from './renew-name';

/** What each kind of order wants of a registry. */
@Injectable()
export class ItemActions {
  private readonly actions: Readonly<Record<OrderItem['action'], ItemAction>>;

  constructor(register: RegisterName, renew: RenewName) {
    this.actions = { register, renew };
  }

  of({ action }: Pick<OrderItem, 'action'>): ItemAction {
    return this.actions[action];
  }
}

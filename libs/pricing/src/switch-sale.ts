import { type Actor, DomainError } from '#libs/kernel';
import { UnitOfWork, insertRows } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { renewStamp } from './price-stamps';
import type { SaleState } from './sale-switch';
import { type SaleSwitch, SaleSwitches } from './sale-switches';

export class ExtensionUnknown extends DomainError {
  readonly fault = 'missing';
  readonly code = 'extension-unknown';

  constructor() {
    super('No registry here sells this extension.');
  }
}

/** A seller sells an extension, sells no new names of it, or nothing of it. It counts at once, for everybody below. */
@Injectable()
export class SwitchSale {
  constructor(
    private readonly work: UnitOfWork,
    private readonly switches: SaleSwitches,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ExtensionUnknown */
  run(actor: Actor, tld: string, state: SaleState): Promise<SaleSwitch> {
    return this.work.run(async (tx) => {
      const before = (await this.switches.of(tx, actor.nodeId)).find((each) => each.tld === tld);
      if (!before) throw new ExtensionUnknown();
      await renewStamp(tx, actor.nodeId);
      const row = { seller_id: actor.nodeId, tld, state, since: tx.now };
      await insertRows(tx, 'sale_switch', [row], tx.dialect.onDuplicate(['seller_id', 'tld'], ['state', 'since']));
      const done = { action: 'sale.switched', by: actor, object: tld, before: { state: before.mine }, after: { state } };
      await this.audit.add(tx, [{ nodeId: actor.nodeId, ...done }]);
      return { tld, mine: state, above: before.above };
    });
  }
}

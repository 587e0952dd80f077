import { type Actor, DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { TldUnknown } from '../read-items';
import type { AutoRenewDefault } from './auto-renew-default';
import { AutoRenewDefaults } from './auto-renew-defaults';

export class ExtensionTwice extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'extension-twice';
}

/** A seller says whether the names it sells from now on renew by themselves. Those there are stay as they are. */
@Injectable()
export class SetAutoRenewDefault {
  constructor(
    private readonly work: UnitOfWork,
    private readonly defaults: AutoRenewDefaults,
    private readonly registries: Registries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws TldUnknown, ExtensionTwice */
  async run(actor: Actor, wish: AutoRenewDefault): Promise<void> {
    refuseUnsound(wish, this.registries.tlds);
    await this.work.run(async (tx) => {
      const { nodeId, personId } = actor;
      const before = await this.defaults.of(tx, nodeId);
      await this.defaults.put(tx, nodeId, wish, personId);
      const done = { action: 'auto-renewal.default-set', by: actor, object: nodeRef(nodeId), before: { ...before }, after: { ...wish } };
      await this.audit.add(tx, [{ nodeId, ...done }]);
    });
  }
}

function refuseUnsound({ extensions }: AutoRenewDefault, sold: ReadonlySet<string>): void {
  const tlds = extensions.map(({ tld }) => tld);
  for (const [index, tld] of tlds.entries()) {
    const errors = (code: string, message: string) => ({ errors: [{ pointer: `/extensions/${index}/tld`, code, message }] });
    const [unknown, twice] = [`.${tld} is not sold here.`, `.${tld} is there twice.`];
    if (!sold.has(tld)) throw new TldUnknown(unknown, { tld, ...errors('tld-unknown', unknown) });
    if (tlds.indexOf(tld) < index) throw new ExtensionTwice(twice, { tld, ...errors('extension-twice', twice) });
  }
}

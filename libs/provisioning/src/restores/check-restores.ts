import { Registries, type RestoreReading, whatBecameOfRestore } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import type { WantedItem, WantedRestore } from '../order-item';
import { RegistrySilent } from '../registry-silent';
import { NotRestorable } from './not-restorable';

const REASONS: Readonly<Partial<Record<RestoreReading['kind'], string>>> = {
  done: 'is not deleted',
  'awaits-report': 'is being restored already',
  gone: 'cannot be saved any more',
};

/**
 * Asks the registries whether names can still be restored. Dates cannot say it, nor can `pendingDelete`, which a name shows from its
 * deletion to its end: the grace period does that the registry shows (RFC 3915).
 */
@Injectable()
export class CheckRestores {
  constructor(private readonly registries: Registries) {}

  /** @throws NotRestorable; RegistrySilent: nobody but the registry can say it */
  async run(items: readonly WantedItem[]): Promise<void> {
    for (const [index, item] of items.entries()) if (item.action === 'restore') await this.check(item, `/items/${index}/domain`);
  }

  private async check({ name, registry: at }: WantedRestore, pointer: string): Promise<void> {
    const registry = this.registries.get(at);
    const { kind } = whatBecameOfRestore(await registry.infoDomain(name), registry.settings);
    if (kind === 'absent') return;
    if (kind === 'unanswered') throw new RegistrySilent(name);
    const message = `${name} ${REASONS[kind]}.`;
    throw new NotRestorable(message, { name, errors: [{ pointer, code: 'not-restorable', message }] });
  }
}

import { Clock, type DomainError } from '#libs/kernel';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import type { WantedItem } from '../order-item';
import { TransferCodes } from './transfer-codes';
import { transferRefusal } from './transfer-refusal';

/** Asks the registries whether names can leave where they are, before anything is ordered or charged. */
@Injectable()
export class CheckTransfers {
  constructor(
    private readonly registries: Registries,
    private readonly codes: TransferCodes,
    private readonly clock: Clock,
  ) {}

  /** @throws NameTaken, TransferRefused: the first reason of the first name that cannot be transferred */
  async run(items: readonly WantedItem[]): Promise<void> {
    const refusals = await Promise.all(items.map((item, index) => this.refusal(item, index)));
    const first = refusals.find((each) => each !== undefined);
    if (first) throw first;
  }

  private async refusal(item: WantedItem, index: number): Promise<DomainError | undefined> {
    if (item.action !== 'transfer') return undefined;
    const registry = this.registries.get(item.registry);
    const [plain, proved] = await Promise.all([registry.infoDomain(item.name), registry.infoDomain(item.name, this.codes.open(item))]);
    return transferRefusal(item, { plain, proved }, registry.settings, this.clock.now(), `/items/${index}`);
  }
}

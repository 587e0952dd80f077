import { Injectable } from '@nestjs/common';
import { CheckAvailability } from './availability';
import { NamePremium, NameTaken, type WantedItem } from './order-item';
import { CheckRestores } from './restores/check-restores';
import { CheckTransfers } from './transfers/check-transfers';

/** What the registries say about items before anything is ordered. */
@Injectable()
export class CheckWithRegistries {
  constructor(
    private readonly availability: CheckAvailability,
    private readonly transfers: CheckTransfers,
    private readonly restores: CheckRestores,
  ) {}

  /** @throws NameTaken, NamePremium, TransferRefused, NotRestorable with a pointer to the field; RegistrySilent when a restore cannot be asked for */
  async run(items: readonly WantedItem[]): Promise<void> {
    await this.refuseTaken(items);
    await this.transfers.run(items);
    await this.restores.run(items);
  }

  /** A registry that does not answer stops nobody: it is asked again when the name is registered, and sells no premium name without its fee. */
  private async refuseTaken(items: readonly WantedItem[]): Promise<void> {
    const known = await this.availability.run(items.flatMap(({ action, name }) => (action === 'register' ? name : [])));
    const statuses = new Map(known.map(({ status, name }) => [name, status]));
    items.forEach(({ name }, index) => {
      const facts = (code: string, message: string) => ({ name, errors: [{ pointer: `/items/${index}/name`, code, message }] });
      const [taken, premium] = [
        `${name} is registered already.`,
        `${name} is a premium name: its registry asks another price for it, and it is not sold here.`,
      ];
      if (statuses.get(name) === 'taken') throw new NameTaken(taken, facts('name-taken', taken));
      if (statuses.get(name) === 'premium') throw new NamePremium(premium, facts('name-premium', premium));
    });
  }
}

import { RealClock } from '#libs/platform';
import { Registries, type Registry, newAuthInfo, newClTrid, registriesFrom } from '#libs/registry';
import type { RunningSandbox } from '../../apps/registry-sandbox/src/sandbox';

/** The sandbox's other registrar, who registers names that we wanted. */
export class Rival {
  private readonly clock = new RealClock();
  private readonly registries: Registries;

  constructor({ info: { host, port, caFile, tlds, accounts } }: RunningSandbox) {
    const other = accounts[1]!;
    this.registries = new Registries(
      registriesFrom({ name: 'rival', host, port, tls: { caFile }, user: other.user, password: other.password, tlds }),
      this.clock,
    );
  }

  async register(name: string): Promise<void> {
    const registry = this.registries.get('rival');
    const contact = await this.contact(registry);
    const contacts = (['admin', 'tech', 'billing'] as const).map((type) => ({ type, id: contact }));
    const created = await registry.createDomain({
      clTRID: newClTrid(this.clock.now()),
      name,
      years: 1,
      registrant: contact,
      contacts,
      nameServers: [],
      authInfo: newAuthInfo(),
    });
    if (created.kind !== 'done') throw new Error(`the rival could not register ${name}: ${JSON.stringify(created)}`);
  }

  end(): Promise<void> {
    return this.registries.close();
  }

  private async contact(registry: Registry): Promise<string> {
    const created = await registry.createContact({
      clTRID: newClTrid(this.clock.now()),
      id: 'SAINGAN01',
      postal: [{ type: 'int', name: 'Saingan', street: ['Jalan Lain 1'], city: 'Medan', postalCode: '20111', country: 'ID' }],
      email: 'saingan@example.test',
      authInfo: newAuthInfo(),
    });
    if (created.kind === 'done' || (created.kind === 'refused' && created.reason === 'exists')) return 'SAINGAN01';
    throw new Error(`the rival has no contact: ${JSON.stringify(created)}`);
  }
}

import { Period, newId } from '#libs/kernel';
import { CommandRefused } from '../epp/command-refused';
import type { Books } from '../life/books';
import { charge } from '../life/charge';
import type { ContactCard } from '../objects/contact';
import { priceOf } from '../policy/prices';
import { readName, unavailability } from '../policy/registry-policy';
import { PLAIN_DOMAIN } from '../store/domains';
import { ControlMissing, ControlRefused } from './control-refused';

/** A name that another registrar has. */
export interface NameElsewhere {
  readonly name: string;
  readonly registrar: string;
  /** What whoever wants to transfer it has to know, 6 to 64 characters. */
  readonly authInfo: string;
  /** Now unless told otherwise: long enough ago, and a transfer is not locked any more. */
  readonly registeredAt?: Date;
}

const YEARS = 2;
const CARD: ContactCard = {
  postal: [{ type: 'int', name: 'Pemilik Nama', street: ['Jalan Lain 1'], city: 'Medan', pc: '20111', cc: 'ID' }],
  email: 'pemilik@example.test',
};

/** Registers a name as if its registrar had done it: with a contact of its own, billed, for two years. */
export function registerElsewhere(books: Books, { name: typed, registrar, authInfo, registeredAt }: NameElsewhere, now: Date): void {
  const { store, policy } = books;
  const name = readName(typed);
  if (!store.accounts.find(registrar)) throw new ControlMissing(`There is no account ${registrar}.`);
  if (authInfo.length < 6 || authInfo.length > 64) throw new ControlRefused('authInfo has 6 to 64 characters.');
  const refused = unavailability(policy, name) ?? (store.domains.has(name.ascii) ? 'In use' : undefined);
  if (refused) throw new CommandRefused(2306, `${name.ascii}: ${refused}`);
  const at = registeredAt ?? now;
  const expiresAt = Period.ofYears(YEARS).addTo(at);
  if (at > now || expiresAt <= now) throw new ControlRefused(`registeredAt lies in the last ${YEARS} years.`);

  const contact = `E${newId('x', now).slice(-12)}`;
  store.contacts.add({ id: contact, card: CARD, authInfo }, { by: registrar, at });
  store.domains.add({ ...PLAIN_DOMAIN, name: name.ascii, expiresAt, authInfo, registrant: contact }, { by: registrar, at });
  const { amount } = priceOf(name, 'create', YEARS);
  charge(books, { account: registrar, command: 'create', object: name.ascii, years: YEARS, amount, svTRID: newId('sandbox', at), at });
}

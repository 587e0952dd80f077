import { CommandRefused } from '../epp/command-refused';
import { fields, token } from '../epp/fields';
import type { ObjectKind } from '../epp/command';
import { readName, unavailability } from '../policy/registry-policy';
import type { Call, CommandHandler } from './call';
import { checkFees } from './check-fee';
import { checkMarkup } from './object-markup';
import { readContactId } from './read-contact';

const IN_USE = 'In use';

/** One check for the three objects: they differ in how a name is read and why it may be refused. */
const check =
  (kind: ObjectKind, reasonOf: (call: Call, name: string) => string | undefined): CommandHandler =>
  (call) => {
    const element = kind === 'contact' ? 'id' : 'name';
    const names = fields(call.command.body, `${element}*`)
      .all(element)
      .map((each) => token(each.text));
    if (names.length === 0) throw new CommandRefused(2003, `check needs ${element}`);
    if (names.length > call.policy.namesPerCheck) throw new CommandRefused(2306, `at most ${call.policy.namesPerCheck} in one check`);
    return {
      code: 1000,
      data: checkMarkup(
        kind,
        names.map((name) => ({ name, reason: reasonOf(call, name) })),
      ),
      extensions: kind === 'domain' ? checkFees(call, names) : [],
    };
  };

export const checkDomains = check('domain', ({ policy, store }, typed) => {
  const name = readName(typed);
  return unavailability(policy, name) ?? (store.domains.has(name.ascii) ? IN_USE : undefined);
});

export const checkContacts = check('contact', ({ store }, id) => (store.contacts.find(readContactId(id)) ? IN_USE : undefined));

export const checkHosts = check('host', ({ store }, name) => (store.hosts.find(readName(name).ascii) ? IN_USE : undefined));

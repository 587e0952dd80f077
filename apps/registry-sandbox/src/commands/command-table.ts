import type { Command, ObjectKind, Verb } from '../epp/command';
import type { CommandHandler } from './call';
import { checkContacts, checkDomains, checkHosts } from './check';
import { createContact } from './create-contact';
import { createDomain } from './create-domain';
import { createHost } from './create-host';
import { deleteContact, deleteDomain, deleteHost } from './delete';
import { infoContact } from './info-contact';
import { infoDomain } from './info-domain';
import { infoHost } from './info-host';
import { poll } from './poll';
import { renewDomain } from './renew-domain';
import { transferContact, transferDomain } from './transfer';
import { updateContact } from './update-contact';
import { updateDomain } from './update-domain';
import { updateHost } from './update-host';

const TABLE: Readonly<Record<ObjectKind, Partial<Record<Verb, CommandHandler>>>> = {
  domain: {
    check: checkDomains,
    create: createDomain,
    delete: deleteDomain,
    info: infoDomain,
    renew: renewDomain,
    transfer: transferDomain,
    update: updateDomain,
  },
  contact: {
    check: checkContacts,
    create: createContact,
    delete: deleteContact,
    info: infoContact,
    transfer: transferContact,
    update: updateContact,
  },
  host: { check: checkHosts, create: createHost, delete: deleteHost, info: infoHost, update: updateHost },
};

/** Who carries a command out; undefined when its object does not know the verb. */
export function handlerOf({ verb, object }: Command): CommandHandler | undefined {
  if (verb === 'poll') return poll;
  return object && TABLE[object][verb];
}

import { AssignContact } from './assign-contact';
import { ChangeContact } from './change-contact';
import { ContactUpdates } from './contact-updates';
import { PrefillContact } from './prefill-contact';
import { PushContact } from './push-contact';
import { ReachContact } from './reach-contact';
import { RegistrantHandle } from './registrant-handle';
import { RegistrantNames } from './registrant-names';
import { SendContact } from './send-contact';
import { SettleContact } from './settle-contact';

/** Whom names are registered for, at their registries. */
export const registrantsParts = [
  AssignContact,
  ChangeContact,
  ContactUpdates,
  PrefillContact,
  PushContact,
  ReachContact,
  RegistrantHandle,
  RegistrantNames,
  SendContact,
  SettleContact,
];

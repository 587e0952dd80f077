import { PrefillContact } from './prefill-contact';
import { RegistrantHandle } from './registrant-handle';

/** Whom names are registered for, at their registries. */
export const registrantsParts = [PrefillContact, RegistrantHandle];

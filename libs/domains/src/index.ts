export { DeletionTooLate, addGraceEnds, deletionRefusal } from './add-grace';
export { ContactMissing, ContactNotFound, isSameHolder } from './contacts/contact';
export type { Contact, ContactFields } from './contacts/contact';
export { contentOf } from './contacts/contact-content';
export { ContactHandles } from './contacts/contact-handles';
export type { ContactHandle } from './contacts/contact-handles';
export { ContactReads } from './contacts/contact-reads';
export type { HeldName } from './contacts/contact-reads';
export type { ContactVersion } from './contacts/contact-versions';
export { Contacts } from './contacts/contacts';
export { DomainFrozen, DomainNotFound, PHASES, phaseAt, phaseEnds } from './domain';
export type { Domain, Phase, PhaseEnds } from './domain';
export { DomainReads } from './domain-reads';
export type { DomainKey, DomainRow } from './domain-reads';
export { Domains } from './domains';
export { DomainsModule } from './domains.module';
export { domainsSchema } from './domains.schema';
export { ContactBody, readContactBody } from './contacts/http/contact.body';
export { ContactController } from './contacts/http/contact.controller';
export { ContactView, viewContact } from './contacts/http/contact.view';
export { ContactWithUseView, viewWithUse } from './contacts/http/contact-with-use.view';
export { readDomainKey, writeDomainKey } from './http/domain-key';
export { DomainView, viewDomain } from './http/domain.view';
export type { PublicAnswer, PublicRecord } from './lookup/public-record';
export { PublicRecords } from './lookup/public-records';
export { ExpiryChanged, ExpiryTooFar, NotRenewable, isRenewable, noSuchDomain, renewalRefusal } from './renewal';
export type { RenewalWish } from './renewal';
<<<<<<< HEAD
export { SaveContact } from './save-contact';
export { AUTO_RENEW_DAYS_MAX, GRACE_DAYS_MIN, NameNotAllowed, assertAllowed, ruleOf } from './tld-rule';
export { isYearGivenBack } from './year-given-back';
=======
export { SaveContact } from './contacts/save-contact';
export { NameNotAllowed, assertAllowed, ruleOf } from './tld-rule';
>>>>>>> 2662b28 (Contacts: each saved one is a version, one for each content, with the names that are registered for it; new ones begin with what is known; precise field errors)
export type { TldRule } from './tld-rule';

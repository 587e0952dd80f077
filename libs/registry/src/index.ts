export { decodeFrame } from './epp/decode-frame';
export type { DecodedFrame } from './epp/decode-frame';
export { EppFrameRefused } from './epp/epp-frame-refused';
export { EPP_NS } from './epp/epp-ns';
export { FRAME_HEADER_BYTES, frame } from './epp/frame';
export { FRAME_BYTES_MAX, FrameReader } from './epp/frame-reader';
export { ExportUnreadable } from './exports/export-unreadable';
export { readCharges, readNames } from './exports/read-account';
export { CHARGED_ACTIONS } from './exports/registry-exports';
export type { ChargedAction, RegistryCharge } from './exports/registry-exports';
export { leftOfContactUpdate } from './lost-answers/left-of-contact-update';
export type { ContactUpdate } from './lost-answers/left-of-contact-update';
export { leftOfHostUpdate } from './lost-answers/left-of-host-update';
export type { HostUpdate } from './lost-answers/left-of-host-update';
export { leftOfUpdate } from './lost-answers/left-of-update';
export type { DomainChanges } from './lost-answers/left-of-update';
export { whatBecameOfObjectDeletion } from './lost-answers/what-became-of-object-deletion';
export type { ObjectDeletionReading } from './lost-answers/what-became-of-object-deletion';
export { whatBecameOfRestore } from './lost-answers/what-became-of-restore';
export type { RestoreReading } from './lost-answers/what-became-of-restore';
export { whatBecameOfTransfer } from './lost-answers/what-became-of-transfer';
export type { TransferReading } from './lost-answers/what-became-of-transfer';
export { newAuthInfo } from './new-auth-info';
export { newClTrid } from './new-cltrid';
export { newContactId } from './new-contact-id';
export type { Outcome, RefusalReason } from './outcome';
export type { Greeting, Registry } from './registry';
export type {
  ContactAvailability,
  ContactInfo,
  CreateContact,
  CreatedContact,
  DeleteContact,
  PostalInfo,
  TransferContact,
  UpdateContact,
} from './registry-contact';
export type {
  Availability,
  ContactRole,
  CreateDomain,
  CreatedDomain,
  DeleteDomain,
  DeletedDomain,
  DomainContact,
  DomainInfo,
  RenewDomain,
  RenewedDomain,
} from './registry-domain';
export type { DomainLinks, UpdateDomain, UpdatedDomain } from './registry-domain-update';
export type { CheckFees, FeeAction, FeeQuestion, NameFees, QuotedFee } from './registry-fee';
export type { CreateHost, CreatedHost, DeleteHost, GlueOf, HostInfo, HostLinks, UpdateHost } from './registry-host';
export type { ChangeNews, LowBalanceNews, MessageNews, PendingActionNews, PolledMessages, RegistryMessage } from './registry-message';
export type { ReportRestore, RestoreDomain, RestoredDomain } from './registry-restore';
export type { DnsKey, DsRecord, SecDns, SecDnsRecords, SecDnsUpdate } from './registry-sec-dns';
export type { Extension, FeeVersion, RegistrySettings, RegistryTimeouts, RegistryTls } from './registry-settings';
export { TRANSFER_STATUSES } from './registry-transfer';
export type { AnswerTransfer, ContactTransfer, DomainTransfer, RequestTransfer, TransferStatus } from './registry-transfer';
export { Secret } from './secret';
export { EppRegistry } from './epp/epp-registry';
export { maskFrame } from './epp/mask-frame';
export { configuredRegistries, sandboxRegistries } from './configured-registries';
export { readRegistries, registriesFrom } from './read-registries';
export { Registries } from './registries';
export { RegistriesRefused } from './registries-refused';
export type { RegistryEvent, RegistryLog } from './registry-log';
export { RegistryModule } from './registry.module';
export { RegistryUnknown } from './registry-unknown';

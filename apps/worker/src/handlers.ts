import { IssueInvoices } from '#libs/billing';
import { CheckHosts, CheckMailSenders } from '#libs/branding';
import { ExpireTopUps } from '#libs/deposits';
import { EndDocuments, RecognisePapers, ScanDocument, SharePapers } from '#libs/documents';
import { EndZones, PushZone } from '#libs/dns';
import { AskProvider, SweepWebhooks } from '#libs/payments';
import { type JobHandler, SendLetter } from '#libs/platform';
import { AnnouncePrices, WatchLosses } from '#libs/pricing';
import {
  CarryOutBulk,
  ChangeDomain,
  ChaseInvoices,
  DeleteDomain,
  ExpireOrders,
  FollowCase,
  HoldDomain,
  LockNewName,
  LookAtHandover,
  LookAtItem,
  PollRegistry,
  PushContact,
  ChangeOwner,
  ProvisionItem,
  ReceiveDomain,
  SweepLeftovers,
  SyncRegistry,
  VerifyBooks,
  WatchDeparture,
} from '#libs/provisioning';
import { SendPasswordLink } from '#libs/tree';
import { SendSigners } from './send-signers';
import { WhenFunded } from './when-funded';
import type { FactoryProvider, Type } from '@nestjs/common';

/** What follows from something that has happened. */
export const AT_ONCE: readonly Type<JobHandler>[] = [
  ProvisionItem,
  DeleteDomain,
  FollowCase,
  SharePapers,
  HoldDomain,
  LockNewName,
  ChangeDomain,
  PushContact,
  ChangeOwner,
  LookAtHandover,
  CarryOutBulk,
  LookAtItem,
  PollRegistry,
  SyncRegistry,
  ReceiveDomain,
  WatchDeparture,
  WhenFunded,
  SendSigners,
  SendLetter,
  SendPasswordLink,
  AskProvider,
  IssueInvoices,
  AnnouncePrices,
  WatchLosses,
  ScanDocument,
  PushZone,
];

/** What is done in quiet hours. */
const NIGHTLY: readonly Type<JobHandler>[] = [
  VerifyBooks,
  SweepLeftovers,
  ExpireTopUps,
  ExpireOrders,
  SweepWebhooks,
  ChaseInvoices,
  EndDocuments,
  RecognisePapers,
  EndZones,
  CheckHosts,
  CheckMailSenders,
];

/** Under this name they are found, one of each. */
export const HANDLERS = Symbol('handlers');

export const handlers: FactoryProvider<readonly JobHandler[]> = {
  provide: HANDLERS,
  useFactory: (...all: JobHandler[]) => all,
  inject: [...AT_ONCE, ...NIGHTLY],
};

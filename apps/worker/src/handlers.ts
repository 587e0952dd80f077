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

/** What a worker carries out. */
const KINDS: readonly Type<JobHandler>[] = [
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
  VerifyBooks,
  SweepLeftovers,
  ExpireTopUps,
  ExpireOrders,
  AskProvider,
  SweepWebhooks,
  IssueInvoices,
  ChaseInvoices,
  AnnouncePrices,
  WatchLosses,
  ScanDocument,
  EndDocuments,
  RecognisePapers,
  PushZone,
  EndZones,
  CheckHosts,
  CheckMailSenders,
];

/** Under this name they are found, one of each. */
export const HANDLERS = Symbol('handlers');

export const handlers: FactoryProvider<readonly JobHandler[]> = {
  provide: HANDLERS,
  useFactory: (...all: JobHandler[]) => all,
  inject: [...KINDS],
};

import { IssueInvoices } from '#libs/billing';
import { ScanDocument, SharePapers } from '#libs/documents';
import { PushZone } from '#libs/dns';
import { AskProvider } from '#libs/payments';
import { SendLetter } from '#libs/platform';
import { AnnouncePrices, WatchLosses } from '#libs/pricing';
import {
  CarryOutBulk,
  ChangeDomain,
  DeleteDomain,
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
  WatchDeparture,
  SyncRegistry,
} from '#libs/provisioning';
import { SendPasswordLink } from '#libs/tree';
import { SendSigners } from '../../apps/worker/src/send-signers';
import { WhenFunded } from '../../apps/worker/src/when-funded';

/** What the worker of a world carries out; the nightly jobs are tried by themselves. */
export const JOB_HANDLERS = [
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
] as const;

import { AskForSyncing } from './ask-for-syncing';
import { CapturedItems } from './billing/captured-items';
import { ReconcileAccount } from './billing/reconcile-account';
import { ConcludeSync } from './conclude-sync';
import { DriftNews } from './drift-news';
import { DriftReads } from './drift-reads';
import { Drifts } from './drifts';
import { RefreshDomain } from './refresh-domain';
import { SyncDomain } from './sync-domain';
import { SyncRegistry } from './sync-registry';

/** What is compared with registries. */
export const reconciliationParts = [
  AskForSyncing,
  CapturedItems,
  ReconcileAccount,
  ConcludeSync,
  DriftNews,
  DriftReads,
  Drifts,
  RefreshDomain,
  SyncDomain,
  SyncRegistry,
];

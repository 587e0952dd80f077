import { IssueInvoices } from '#libs/billing';
import { ExpireTopUps } from '#libs/deposits';
import { EndDocuments, RecognisePapers, ScanDocument, SharePapers } from '#libs/documents';
import { EndZones, PushZone } from '#libs/dns';
import { Clock } from '#libs/kernel';
import { AskProvider } from '#libs/payments';
import { JobQueue, JobRunner, Reads, SendLetter, Settings, UnitOfWork } from '#libs/platform';
import { AnnouncePrices, WatchLosses } from '#libs/pricing';
import {
  ChangeDomain,
  ChaseInvoices,
  DeleteDomain,
  ExpireOrders,
  FollowCase,
  HoldDomain,
  LookAtItem,
  PollRegistry,
  PushContact,
  ProvisionItem,
  ReceiveDomain,
  SweepLeftovers,
  VerifyBooks,
  WatchDeparture,
} from '#libs/provisioning';
import { SendPasswordLink } from '#libs/tree';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SendSigners } from './send-signers';
import { WhenFunded } from './when-funded';

const LOOK_EVERY_MS = 200;

/** Looks for due jobs several times a second; on shutdown it takes no more and finishes those in hand. */
@Injectable()
export class JobLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger('worker');
  private readonly runner: JobRunner;
  private isLooking = false;

  constructor(
    work: UnitOfWork,
    reads: Reads,
    queue: JobQueue,
    clock: Clock,
    settings: Settings,
    provision: ProvisionItem,
    deleteDomain: DeleteDomain,
    followCase: FollowCase,
    sharePapers: SharePapers,
    holdDomain: HoldDomain,
    changeDomain: ChangeDomain,
    pushContact: PushContact,
    lookAtItem: LookAtItem,
    pollRegistry: PollRegistry,
    receiveDomain: ReceiveDomain,
    watchDeparture: WatchDeparture,
    whenFunded: WhenFunded,
    sendSigners: SendSigners,
    sendLetter: SendLetter,
    sendPasswordLink: SendPasswordLink,
    verifyBooks: VerifyBooks,
    sweepLeftovers: SweepLeftovers,
    expireTopUps: ExpireTopUps,
    expireOrders: ExpireOrders,
    askProvider: AskProvider,
    issueInvoices: IssueInvoices,
    chaseInvoices: ChaseInvoices,
    announcePrices: AnnouncePrices,
    watchLosses: WatchLosses,
    scanDocument: ScanDocument,
    endDocuments: EndDocuments,
    recognisePapers: RecognisePapers,
    pushZone: PushZone,
    endZones: EndZones,
  ) {
    this.runner = new JobRunner(
      { work, reads, queue, clock },
      [
        provision,
        deleteDomain,
        followCase,
        sharePapers,
        holdDomain,
        changeDomain,
        pushContact,
        lookAtItem,
        pollRegistry,
        receiveDomain,
        watchDeparture,
        whenFunded,
        sendSigners,
        sendLetter,
        sendPasswordLink,
        verifyBooks,
        sweepLeftovers,
        expireOrders,
        expireTopUps,
        askProvider,
        issueInvoices,
        chaseInvoices,
        announcePrices,
        watchLosses,
        scanDocument,
        endDocuments,
        recognisePapers,
        pushZone,
        endZones,
      ],
      settings.workerConcurrency,
    );
  }

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      // A full house may leave more behind: go on at once while there is something.
      while ((await this.runner.tick()) > 0);
    } catch (error) {
      this.logger.error({ event: 'jobs-not-read', reason: String(error) });
    } finally {
      this.isLooking = false;
    }
  }

  /** Before the database and the registries are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.stop();
  }
}

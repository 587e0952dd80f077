import { Clock } from '#libs/kernel';
import { type JobHandler, Reads, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { StoredDocument } from '../document';
import { documentTable } from '../document.table';
import { Documents } from '../documents';
import { EndIdentities } from '../identity/end-identities';
import { DestroyDocument } from './destroy-document';
import { Fates } from './fates';
import { Retention, isOfBooks } from './retention';

export const END_DOCUMENTS = 'documents.end';
const BATCH = 200;

/** Every night: whatever nobody needs any more gets its last day, and what has had it is destroyed. */
@Injectable()
export class EndDocuments implements JobHandler {
  readonly kind = END_DOCUMENTS;
  private readonly logger = new Logger('documents');

  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly documents: Documents,
    private readonly fates: Fates,
    private readonly retention: Retention,
    private readonly destroy: DestroyDocument,
    private readonly identities: EndIdentities,
  ) {}

  async run(): Promise<void> {
    const ending = await this.page({ keepUntil: IsNull(), state: In(['clean', 'quarantined']) }, (batch) => this.giveLastDays(batch));
    const destroyed = (await this.page({ state: 'destroying' }, (batch) => this.destroyed(batch))) + (await this.destroyDue());
    await this.identities.sweep();
    if (ending + destroyed > 0) this.logger.log({ event: 'documents-ended', ending, destroyed });
  }

  /** All documents like that, some at a time, in the order of their ids. @returns the sum of what `work` says of each batch */
  private async page(like: object, work: (batch: StoredDocument[]) => Promise<number>): Promise<number> {
    let sum = 0;
    let after = '';
    for (;;) {
      const where = { ...like, id: MoreThan(after) };
      const batch = await this.reads.manager.find(documentTable, { where, order: { id: 'ASC' }, take: BATCH });
      sum += await work(batch);
      if (batch.length < BATCH) return sum;
      after = batch.at(-1)!.id;
    }
  }

  private async giveLastDays(batch: readonly StoredDocument[]): Promise<number> {
    const fates = await this.fates.of(batch);
    const now = this.clock.now();
    const ended = batch.flatMap(({ id }) => {
      const keepUntil = this.retention.keepUntil(fates.get(id) ?? 'needed', now);
      return keepUntil ? [{ id, keepUntil }] : [];
    });
    for (const { id, keepUntil } of ended) await this.work.run((tx) => this.documents.save(tx, id, { keepUntil }));
    return ended.length;
  }

  private async destroyDue(): Promise<number> {
    const now = this.clock.now();
    return this.page({ state: In(['clean', 'quarantined']), keepUntil: LessThanOrEqual(now) }, async (due) => {
      const fates = await this.fates.of(due);
      // What is needed again, as a domain that came back, has no last day any more.
      const isNeeded = ({ id, kind }: StoredDocument): boolean => !isOfBooks(kind) && (fates.get(id) ?? 'needed') === 'needed';
      for (const { id } of due.filter(isNeeded)) await this.work.run((tx) => this.documents.save(tx, id, { keepUntil: null }));
      return this.destroyed(due.filter((document) => !isNeeded(document)));
    });
  }

  /** @returns how many of them are destroyed now */
  private async destroyed(batch: readonly StoredDocument[]): Promise<number> {
    let count = 0;
    for (const { id } of batch) {
      const isDue = ({ keepUntil }: StoredDocument): boolean => keepUntil !== null && keepUntil <= this.clock.now();
      if (await this.destroy.run(id, 'retention', null, isDue)) count += 1;
    }
    return count;
  }
}

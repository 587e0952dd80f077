import { DomainError, SECOND } from '#libs/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Reads } from '../database/reads';
import { UnitOfWork } from '../database/unit-of-work';
import type { DataSources } from '../engine/data-sources';
import { DATA_SOURCES } from '../platform.module';
import { Draining } from './draining';

/** A database that takes longer than this to answer a trivial question is not there. */
const PATIENCE_MS = 2 * SECOND;

export type CheckResult = 'ok' | 'failed';
export type Checks = Readonly<Record<'draining' | 'databaseRead' | 'databaseWrite' | 'migrations', CheckResult>>;

export class NotReady extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'not-ready';

  constructor(checks: Checks) {
    super('This process should not be sent requests now; see "checks".', { checks });
  }
}

/** Can this process do its work? Registries and mail may be down: orders wait for them, so they are not asked. */
@Injectable()
export class Readiness {
  private readonly logger = new Logger('readiness');
  /** Probes of a hanging database must not pile up: those who ask meanwhile share one answer. */
  private probing: Promise<Checks> | undefined;

  constructor(
    @Inject(DATA_SOURCES) private readonly sources: DataSources,
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly draining: Draining,
  ) {}

  /** @throws NotReady naming each check and its result */
  async check(): Promise<Checks> {
    this.probing ??= this.probe().finally(() => {
      this.probing = undefined;
    });
    const checks = await this.probing;
    if (Object.values(checks).includes('failed')) throw new NotReady(checks);
    return checks;
  }

  private async probe(): Promise<Checks> {
    const [databaseRead, databaseWrite, migrations] = await Promise.all([
      this.tryOut('databaseRead', () => this.reads.query('SELECT 1')),
      // Touches no row, and still fails on a read-only server and without the write lock.
      this.tryOut('databaseWrite', () => this.work.run((tx) => tx.query('UPDATE job SET attempts = attempts WHERE id = ?', ['']))),
      this.tryOut('migrations', () => this.refuseMissingMigrations()),
    ]);
    return { draining: this.draining.hasBegun ? 'failed' : 'ok', databaseRead, databaseWrite, migrations };
  }

  /** More migrations than we know are fine: a newer version is being rolled out, and schemas only expand. */
  private async refuseMissingMigrations(): Promise<void> {
    const rows = await this.reads.query<{ name: string }>('SELECT name FROM migrations');
    const done = new Set(rows.map(({ name }) => name));
    const missing = this.sources.write.migrations
      .map(({ name, constructor }) => name ?? constructor.name)
      .filter((name) => !done.has(name));
    if (missing.length > 0) throw new Error(`not yet run: ${missing.join(', ')}`);
  }

  private async tryOut(check: string, probe: () => Promise<unknown>): Promise<CheckResult> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    try {
      await Promise.race([probe(), tooLate]);
      return 'ok';
    } catch (error) {
      this.logger.warn({ event: 'not-ready', check, error });
      return 'failed';
    } finally {
      clearTimeout(timer);
    }
  }
}

import { Clock } from '#libs/kernel';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { JobQueue } from './jobs/job-queue';
import { LetterReads } from './mail/letter-reads';
import { Letters } from './mail/letters';
import { configuredResolver } from './dns-resolver/configured-resolver';
import { DnsResolver } from './dns-resolver/dns-resolver';
import { Reads } from './database/reads';
import type { Schema } from './database/schema';
import { UnitOfWork } from './database/unit-of-work';
import { refuseOldSchema } from './database/migrate';
import { type DataSources, closeDataSources, openDataSources } from './engine/data-sources';
import { refuseUnsafeServer } from './engine/server-safety';
import { RealClock } from './real-clock';
import { Settings } from './settings';

/** The pair of database connections, for those who check or migrate; use cases take UnitOfWork or Reads. */
export const DATA_SOURCES = Symbol('DATA_SOURCES');

async function openSafely(settings: Settings, schema: Schema): Promise<DataSources> {
  const sources = await openDataSources(settings, schema);
  try {
    await refuseUnsafeServer(sources.write);
    await refuseOldSchema(sources.write);
  } catch (error) {
    await closeDataSources(sources);
    throw error;
  }
  return sources;
}

/** Settings, clock, database, unit of work, jobs and mails, for everything above. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  static forRoot(settings: Settings, schema: Schema): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useClass: RealClock },
        { provide: DATA_SOURCES, useFactory: () => openSafely(settings, schema) },
        {
          provide: UnitOfWork,
          inject: [DATA_SOURCES, Clock],
          useFactory: (sources: DataSources, clock: Clock) => new UnitOfWork(sources.write, clock),
        },
        { provide: Reads, inject: [DATA_SOURCES], useFactory: (sources: DataSources) => new Reads(sources.read) },
        { provide: DnsResolver, inject: [Settings], useFactory: configuredResolver },
        JobQueue,
        Letters,
        LetterReads,
      ],
      exports: [Settings, Clock, DnsResolver, DATA_SOURCES, UnitOfWork, Reads, JobQueue, Letters, LetterReads],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await closeDataSources(this.sources);
  }
}

import type { Schema } from './database/schema';
import { jobTable } from './jobs/job.table';
import { letterTable } from './mail/letter.table';
import { Jobs1795000000000 } from './migrations/1795000000000-jobs';
import { Letters1795000007000 } from './migrations/1795000007000-letters';
import { LettersAbout1795000039002 } from './migrations/1795000039002-letters-about';
import { RateCounters1795000013000 } from './migrations/1795000013000-rate-counters';
import { rateCounterTable } from './rate-limits/rate-counter.table';

export const platformSchema: Schema = {
  entities: [jobTable, letterTable, rateCounterTable],
  migrations: [Jobs1795000000000, Letters1795000007000, RateCounters1795000013000, LettersAbout1795000039002],
};

import type { Schema } from './database/schema';
import { jobTable } from './jobs/job.table';
import { Jobs1795000000000 } from './migrations/1795000000000-jobs';

export const platformSchema: Schema = { entities: [jobTable], migrations: [Jobs1795000000000] };

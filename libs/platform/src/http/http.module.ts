import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { BodyPipe } from './body.pipe';
import { Cors } from './cors';
import { Draining } from './draining';
import { HealthController } from './health.controller';
import { PageLink } from './page-link.interceptor';
import { ProblemFilter } from './problem.filter';
import { RateCounters } from '../rate-limits/rate-counters';
import { Readiness } from './readiness';

/** What every HTTP program of the house has: problems, checked bodies, pages, health. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [
    Cors,
    Draining,
    Readiness,
    RateCounters,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: BodyPipe },
    { provide: APP_INTERCEPTOR, useClass: PageLink },
  ],
  exports: [Cors, Draining, RateCounters],
})
export class HttpModule {}

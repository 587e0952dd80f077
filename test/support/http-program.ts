import { Clock } from '#libs/kernel';
import { type About, JsonLogger, type Settings, configureHttp, openApi } from '#libs/platform';
import type { DynamicModule } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';

/** What the programs of a worker say of themselves: it is the same in each world, and long in the making. */
const descriptions = new Map<About, ReturnType<typeof openApi>>();

/** A program as its main file makes it, with the test's clock and a log that only errors reach and nobody reads. */
export async function httpProgram(module: DynamicModule, settings: Settings, clock: Clock, about: About): Promise<NestExpressApplication> {
  const testing = await Test.createTestingModule({ imports: [module] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = testing.createNestApplication<NestExpressApplication>({
    bodyParser: false,
    logger: new JsonLogger(clock, 'error', () => undefined),
  });
  const description = descriptions.get(about) ?? openApi(app, about);
  descriptions.set(about, description);
  configureHttp(app, settings, about, description);
  // Open once: otherwise each request of a test would open and close the program's door.
  await app.listen(0, '127.0.0.1');
  return app;
}

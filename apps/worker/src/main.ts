import 'reflect-metadata';
import { JsonLogger, RealClock, Settings, endWithParent, refuseToStart } from '#libs/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const settings = Settings.load();
  const logger = new JsonLogger(new RealClock(), settings.logLevel);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(settings), { logger, abortOnError: false });
  app.enableShutdownHooks();
  endWithParent();
  logger.log({ event: 'worker-ready', concurrency: settings.workerConcurrency }, 'worker');
}

main().catch(refuseToStart);

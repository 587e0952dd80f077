import 'reflect-metadata';
import { JsonLogger, RealClock, Settings, SettingsRefused, endWithParent } from '#libs/platform';
import { RegistriesRefused } from '#libs/registry';
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

main().catch((error: unknown) => {
  const isPlain = error instanceof SettingsRefused || error instanceof RegistriesRefused;
  process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});

import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { JsonLogger } from '../log/json-logger';
import { RealClock } from '../real-clock';
import type { Settings } from '../settings';
import { configureHttp } from './configure-http';
import type { About } from './open-api';

/** Makes the program out of its module. It does not listen yet. Errors of the start are thrown, not printed. */
export async function createHttpApp(
  module: DynamicModule,
  settings: Settings,
  about: About,
  logger = new JsonLogger(new RealClock(), settings.logLevel),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, { logger, bodyParser: false, abortOnError: false });
  configureHttp(app, settings, about);
  return app;
}

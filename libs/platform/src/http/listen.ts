import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Settings } from '../settings';
import { closeOnSignals } from './close-gracefully';

/** Opens the port on the address of the settings and ends gracefully on signals. @returns the URL */
export async function listen(app: NestExpressApplication, port: number, settings: Settings): Promise<string> {
  await app.listen(port, settings.bindAddress);
  closeOnSignals(app);
  const url = await app.getUrl();
  new Logger('http').log({ event: 'listening', url });
  return url;
}

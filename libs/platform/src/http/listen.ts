import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Settings } from '../settings';
import { SettingsRefused } from '../settings-refused';
import { closeOnSignals } from './close-gracefully';

/** Opens the port on the address of the settings and ends gracefully on signals. @returns the URL @throws SettingsRefused */
export async function listen(app: NestExpressApplication, port: number, settings: Settings): Promise<string> {
  try {
    await app.listen(port, settings.bindAddress);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new SettingsRefused(`Port ${port} on ${settings.bindAddress} cannot be opened: ${message}`);
  }
  closeOnSignals(app);
  const url = await app.getUrl();
  new Logger('http').log({ event: 'listening', url });
  return url;
}

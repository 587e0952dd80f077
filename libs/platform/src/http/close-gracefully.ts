import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND } from '#libs/kernel';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Settings } from '../settings';
import { Draining } from './draining';

/** How long a load balancer in front may take to see that `/health/ready` says no. */
const NOTICE_MS = 3 * SECOND;
/** Requests still running this long after the close began are cut. */
const PATIENCE_MS = 5 * SECOND;

/**
 * Ends a program without cutting anybody off: not ready, every answer closes its connection, no new connections, the
 * last requests finish, then the database is closed. What still hangs after five seconds is cut.
 */
export async function closeGracefully(app: NestExpressApplication): Promise<void> {
  app.get(Draining).begin();
  if (app.get(Settings).isProduction) await sleep(NOTICE_MS);
  const cut = setTimeout(() => (app.getHttpServer() as Server).closeAllConnections(), PATIENCE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}

/** SIGTERM and SIGINT end the program gracefully. It takes seconds at most, so further signals change nothing. */
export function closeOnSignals(app: NestExpressApplication): void {
  const logger = new Logger('http');
  const draining = app.get(Draining);
  const close = async (signal: NodeJS.Signals): Promise<void> => {
    if (draining.hasBegun) return;
    logger.log({ event: 'closing', signal });
    await closeGracefully(app);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      close(signal).catch((error: unknown) => {
        logger.error(error);
        process.exit(1);
      });
    });
  }
}

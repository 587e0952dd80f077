import 'reflect-metadata';
import { Reads, Settings } from '#libs/platform';
import { houseLaws } from '#libs/provisioning';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BenchModule } from './bench.module';
import { type BenchDatabase, benchDatabase } from './bench-database';

/** The extension all orders are for, and the registry that serves it: nobody is called while orders are placed. */
export const TLD = 'com';
export const REGISTRY = 'bench';
const REGISTRIES = JSON.stringify([{ name: REGISTRY, host: '127.0.0.1', user: 'bench', password: 'bench-only', tlds: [TLD] }]);
const TIMEOUT_MS = '600000';

/** A law does not hold after what the bench has done: its figures are worthless. */
export class LawBroken extends Error {}

/** The platform on a database of its own, for one suite. */
export class BenchPlatform {
  private constructor(
    readonly database: BenchDatabase,
    private readonly app: INestApplicationContext,
  ) {}

  /** `pool`: how many connections it may open; `registries`: as REGISTRIES. */
  static async start(address: string, pool: number, registries = REGISTRIES): Promise<BenchPlatform> {
    const database = await benchDatabase(address);
    const settings = Settings.load({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATABASE_POOL: String(pool),
      DATABASE_TIMEOUT_MS: TIMEOUT_MS,
      REGISTRIES: registries,
    });
    try {
      return new BenchPlatform(
        database,
        await NestFactory.createApplicationContext(BenchModule.forRoot(settings), { logger: ['error'], abortOnError: false }),
      );
    } catch (error) {
      await database.drop();
      throw error;
    }
  }

  /** Any part of the platform by its class. */
  get<T>(part: abstract new (...parts: never[]) => T): T {
    return this.app.get<T>(part, { strict: false });
  }

  /** @throws LawBroken unless every law of the books holds. */
  async refuseBrokenLaws(): Promise<void> {
    for (const law of houseLaws) {
      const rows = await law.broken(this.get(Reads));
      if (rows.length > 0) throw new LawBroken(`${law.name}: ${JSON.stringify(rows.slice(0, 3))}`);
    }
  }

  async end(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}

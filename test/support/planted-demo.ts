import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Settings } from '#libs/platform';
import { NestFactory } from '@nestjs/core';
import { DemoApplicants } from '../../apps/cli/src/demo/demo-applicants';
import { DemoDeposits } from '../../apps/cli/src/demo/demo-deposits';
import { DemoPrices } from '../../apps/cli/src/demo/demo-prices';
import { type DemoCast, DemoTree } from '../../apps/cli/src/demo/demo-tree';
import { DemoModule } from '../../apps/cli/src/demo/demo.module';
import { type Contents, databasePlace } from './database-place';
import { emptyOf } from './fresh-database';
import { memoryFolder } from './memory-folder';
import { schema } from '../../ormconfig';

/** The people, prices and deposits of the demo, as every world begins with them. */
export interface PlantedDemo {
  readonly cast: DemoCast;
  readonly contents: Contents;
  /** What is kept beside the database: the secrets with which parts of it are signed. */
  putFiles(folder: string): void;
}

let planted: Promise<PlantedDemo> | undefined;

/** Planted once in each worker. */
export const plantedDemo = (): Promise<PlantedDemo> => (planted ??= plant());

async function plant(): Promise<PlantedDemo> {
  const folder = memoryFolder();
  const place = await databasePlace(await emptyOf(schema));
  const cast = await plantWith(Settings.load({ NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: place.url }));
  const contents = await place.contents();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .map((file) => ({ path: relative(folder, file), held: readFileSync(file) }));
  await place.remove();
  rmSync(folder, { recursive: true });
  return { cast, contents, putFiles: (to) => files.forEach(({ path, held }) => putFile(join(to, path), held)) };
}

function putFile(file: string, held: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, held, { mode: 0o600 });
}

async function plantWith(settings: Settings): Promise<DemoCast> {
  const app = await NestFactory.createApplicationContext(DemoModule.forRoot(settings), { logger: false, abortOnError: false });
  try {
    const cast = await app.get(DemoTree).plant();
    await app.get(DemoPrices).set(cast);
    await app.get(DemoDeposits).fill(cast);
    await app.get(DemoApplicants).invite(cast);
    return cast;
  } finally {
    await app.close();
  }
}

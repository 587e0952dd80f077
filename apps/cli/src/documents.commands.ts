import { CheckDrive, RewrapDocuments, StorageModule } from '#libs/documents';
import { PlatformModule, type Settings } from '#libs/platform';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { schema } from '../../../ormconfig';
import { type Command, print } from './command';

const IDS_SHOWN = 20;

@Module({})
class PapersModule {
  static for(settings: Settings) {
    return { module: PapersModule, imports: [PlatformModule.forRoot(settings, schema), StorageModule] };
  }
}

export const documentsRotate: Command = {
  name: 'documents rotate',
  takes: '',
  says: 'puts papers that older keys protect under the first key of DOCUMENT_KEY; exit 1 when some cannot be opened',
  run: (settings) =>
    withPart(settings, RewrapDocuments, async (rewrap) => {
      const { done, unreadable } = await rewrap.run((sofar) => print(`${sofar} done …`));
      print(`${done} papers are under the newest key, ${unreadable.length} cannot be opened${list(unreadable)}.`);
      if (unreadable.length === 0) print('Keys below the first line of DOCUMENT_KEY are not needed any more.');
      return unreadable.length === 0 ? 0 : 1;
    }),
};

export const documentsCheck: Command = {
  name: 'documents check',
  takes: '',
  says: 'counts papers without their file, removes files that belong to none for a day; exit 1 when files are missing',
  run: (settings) =>
    withPart(settings, CheckDrive, async (check) => {
      const { rows, files, missing, young, removed } = await check.run();
      print(`${rows} papers, ${files} files.`);
      print(`${missing.length} papers have no file${list(missing)}.`);
      print(`${removed.length} files of no paper were removed, ${young} are too young to tell.`);
      return missing.length === 0 ? 0 : 1;
    }),
};

const list = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : `: ${ids.slice(0, IDS_SHOWN).join(', ')}${ids.length > IDS_SHOWN ? ', …' : ''}`;

async function withPart<T>(settings: Settings, type: Type<T>, work: (part: T) => Promise<number>): Promise<number> {
  const app: INestApplicationContext = await NestFactory.createApplicationContext(PapersModule.for(settings), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work(app.get(type, { strict: false }));
  } finally {
    await app.close();
  }
}

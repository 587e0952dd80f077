import { CheckDrive, ResealIdentities, RewrapDocuments, StorageModule } from '#libs/documents';
import { PlatformModule, type Settings } from '#libs/platform';
import { type INestApplicationContext, Module } from '@nestjs/common';
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
  says: 'puts papers and identity numbers that older keys protect under the first key of DOCUMENT_KEY; exit 1 when some cannot be opened',
  run: (settings) =>
    withParts(settings, async (app) => {
      const papers = await app.get(RewrapDocuments, { strict: false }).run((sofar) => print(`${sofar} done …`));
      print(`${papers.done} papers are under the newest key, ${papers.unreadable.length} cannot be opened${list(papers.unreadable)}.`);
      const numbers = await app.get(ResealIdentities, { strict: false }).run();
      print(`${numbers.done} identity numbers are, ${numbers.unreadable.length} cannot be opened${list(numbers.unreadable)}.`);
      const isWhole = papers.unreadable.length + numbers.unreadable.length === 0;
      if (isWhole) print('Keys below the first line of DOCUMENT_KEY are not needed any more.');
      return isWhole ? 0 : 1;
    }),
};

export const documentsCheck: Command = {
  name: 'documents check',
  takes: '',
  says: 'counts papers without their file, removes files that belong to none for a day; exit 1 when files are missing',
  run: (settings) =>
    withParts(settings, async (app) => {
      const { rows, files, missing, young, removed } = await app.get(CheckDrive, { strict: false }).run();
      print(`${rows} papers, ${files} files.`);
      print(`${missing.length} papers have no file${list(missing)}.`);
      print(`${removed.length} files of no paper were removed, ${young} are too young to tell.`);
      return missing.length === 0 ? 0 : 1;
    }),
};

const list = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : `: ${ids.slice(0, IDS_SHOWN).join(', ')}${ids.length > IDS_SHOWN ? ', …' : ''}`;

async function withParts(settings: Settings, work: (app: INestApplicationContext) => Promise<number>): Promise<number> {
  const app = await NestFactory.createApplicationContext(PapersModule.for(settings), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DocumentDrive, type DriveFile } from './document-drive';

/** A file that is written beside another one, to take its place, ends so. */
const DRAFT = '.new';
const NAME = /^\d+\/doc_[0-9a-z]{26}(\.new)?$/;

/** Files below DATA_DIR/documents, for their owner only. */
@Injectable()
export class LocalDrive extends DocumentDrive {
  private readonly folder: string;

  constructor(settings: Settings) {
    super();
    this.folder = settings.inDataDir('documents');
  }

  async write(name: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeWhole(path, bytes, 'wx');
  }

  async replace(name: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(name);
    // What a process that died has left there may be written over.
    await writeWhole(path + DRAFT, bytes, 'w');
    await rename(path + DRAFT, path);
  }

  read(name: string): Promise<Buffer> {
    return readFile(this.pathOf(name));
  }

  async remove(name: string): Promise<void> {
    // Where the folder itself is not there, it is another machine's: whoever believed that something is gone would be wrong.
    await stat(this.folder);
    await rm(this.pathOf(name), { force: true });
  }

  async *list(): AsyncIterable<DriveFile> {
    for (const node of await entries(this.folder)) {
      for (const file of await entries(join(this.folder, node))) {
        const found = await stat(join(this.folder, node, file)).catch(() => undefined);
        // Another process may have taken it away at this moment.
        if (found) yield { name: `${node}/${file}`, writtenAt: found.mtime };
      }
    }
  }

  private pathOf(name: string): string {
    if (!NAME.test(name)) throw new TypeError(`no document has the name ${name}`);
    return join(this.folder, name);
  }
}

async function writeWhole(path: string, bytes: Buffer, how: 'w' | 'wx'): Promise<void> {
  const file = await open(path, how, 0o600);
  try {
    await file.writeFile(bytes);
    // What the database is about to name must not be lost with the power.
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What lies in a folder; nothing when there is none. */
const entries = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error)));

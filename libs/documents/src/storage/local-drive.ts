import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DocumentDrive } from './document-drive';

const NAME = /^\d+\/doc_[0-9a-z]{26}$/;

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
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      // What the database is about to name must not be lost with the power.
      await file.sync();
    } finally {
      await file.close();
    }
  }

  read(name: string): Promise<Buffer> {
    return readFile(this.pathOf(name));
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  private pathOf(name: string): string {
    if (!NAME.test(name)) throw new TypeError(`no document has the name ${name}`);
    return join(this.folder, name);
  }
}

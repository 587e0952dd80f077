import { Injectable, Logger } from '@nestjs/common';
import { DocumentUnreadable, type StoredDocument } from '../document';
import { DocumentDrive } from './document-drive';
import { DocumentKey } from './document-key';
import { keyIdOf, open, seal } from './envelope';

type Named = Pick<StoredDocument, 'id' | 'nodeId' | 'version'>;

const fileName = ({ nodeId, id }: Named): string => `${nodeId}/${id}`;
const identityOf = ({ nodeId, id, version }: Named): string => `${nodeId}|${id}|${version}`;

/** Keeps the content of documents: nothing that lies on the drive can be read without the key. */
@Injectable()
export class Vault {
  private readonly logger = new Logger('documents');

  constructor(
    private readonly drive: DocumentDrive,
    private readonly key: DocumentKey,
  ) {}

  get keyId(): string {
    return this.key.id;
  }

  async put(document: Named, content: Buffer): Promise<void> {
    await this.drive.write(fileName(document), seal(content, this.key, identityOf(document)));
  }

  /** @throws DocumentUnreadable */
  async get(document: Named): Promise<Buffer> {
    try {
      const sealed = await this.drive.read(fileName(document));
      if (keyIdOf(sealed) !== this.key.id) throw new Error(`it needs the key ${keyIdOf(sealed) ?? 'of somebody else'}`);
      return open(sealed, this.key, identityOf(document));
    } catch (error) {
      this.logger.error({ event: 'document-unreadable', document: document.id, reason: String(error) });
      throw new DocumentUnreadable(document.id);
    }
  }

  async remove(document: Named): Promise<void> {
    await this.drive.remove(fileName(document));
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { DocumentUnreadable, type StoredDocument } from '../document';
import { DocumentDrive } from './document-drive';
import { DocumentKeys } from './document-keys';
import { keyIdOf, open, rewrap, seal, type WrappingKey } from './envelope';

type Named = Pick<StoredDocument, 'id' | 'nodeId' | 'version'>;

/** What a document's file is called on the drive. */
export const fileName = ({ nodeId, id }: Pick<Named, 'nodeId' | 'id'>): string => `${nodeId}/${id}`;
const identityOf = ({ nodeId, id, version }: Named): string => `${nodeId}|${id}|${version}`;

/** Keeps the content of documents: nothing that lies on the drive can be read without the key. */
@Injectable()
export class Vault {
  private readonly logger = new Logger('documents');

  constructor(
    private readonly drive: DocumentDrive,
    private readonly keys: DocumentKeys,
  ) {}

  /** Of the key that new files are protected by. */
  get keyId(): string {
    return this.keys.newest.id;
  }

  async put(document: Named, content: Buffer): Promise<void> {
    await this.drive.write(fileName(document), seal(content, this.keys.newest, identityOf(document)));
  }

  /** @throws DocumentUnreadable */
  get(document: Named): Promise<Buffer> {
    return this.opened(document, async () => {
      const sealed = await this.drive.read(fileName(document));
      return open(sealed, this.keyOf(sealed), identityOf(document));
    });
  }

  /** The newest key protects the document from now on. Does nothing when it does already. @throws DocumentUnreadable */
  rewrap(document: Named): Promise<void> {
    return this.opened(document, async () => {
      const sealed = await this.drive.read(fileName(document));
      const key = this.keyOf(sealed);
      if (key.id === this.keyId) return;
      await this.drive.replace(fileName(document), rewrap(sealed, key, this.keys.newest, identityOf(document)));
    });
  }

  async remove(document: Pick<Named, 'nodeId' | 'id'>): Promise<void> {
    await this.drive.remove(fileName(document));
  }

  private keyOf(sealed: Buffer): WrappingKey {
    const id = keyIdOf(sealed);
    const key = this.keys.find(id);
    if (!key) throw new Error(`it needs the key ${id ?? 'of somebody else'}`);
    return key;
  }

  private async opened<T>(document: Named, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.logger.error({ event: 'document-unreadable', document: document.id, reason: String(error) });
      throw new DocumentUnreadable(document.id);
    }
  }
}

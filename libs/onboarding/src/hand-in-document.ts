import { type DocumentKind, StoreDocument, type StoredDocument } from '#libs/documents';
import { type Tx, UnitOfWork } from '#libs/platform';
import { linkHash } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { expectDocument } from './application/decision';
import { Applications } from './applications';

/** The applicant hands in one of the papers that are asked for; a second one of a kind takes the place of the first. */
@Injectable()
export class HandInDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly storeDocument: StoreDocument,
  ) {}

  /** @throws ApplicationNotFound, StepNotDue, DocumentNotAsked, DocumentRefused, TooManyVersions */
  async run(token: string, kind: DocumentKind, file: Buffer): Promise<StoredDocument> {
    const admitted = async (tx: Tx) => {
      const application = await this.applications.lockByToken(tx, linkHash(token));
      expectDocument(application, kind);
      return application;
    };
    // Asked twice: first so that no file is looked at in vain, then in the transaction that writes it down.
    const { parentId, id } = await this.work.run(admitted);
    return this.storeDocument.run({ nodeId: parentId, subject: id, kind, file, handedInBy: null }, admitted);
  }
}

import { Settings } from '#libs/platform';
import { Module } from '@nestjs/common';
import { IdentityBox } from '../identity/identity-box';
import { ResealIdentities } from '../identity/reseal-identities';
import { CheckDrive } from './check-drive';
import { DocumentDrive } from './document-drive';
import { DocumentKeys } from './document-keys';
import { LocalDrive } from './local-drive';
import { RewrapDocuments } from './rewrap-documents';
import { S3Drive } from './s3-drive';
import { Vault } from './vault';

const front = [Vault, RewrapDocuments, CheckDrive, IdentityBox, ResealIdentities];

/** Where the content of documents lies, and under which keys they and identity numbers are kept. Needs the platform's module. */
@Module({
  providers: [
    ...front,
    DocumentKeys,
    {
      provide: DocumentDrive,
      useFactory: (settings: Settings) => (settings.documentDrive === 's3' ? new S3Drive(settings) : new LocalDrive(settings)),
      inject: [Settings],
    },
  ],
  exports: front,
})
export class StorageModule {}

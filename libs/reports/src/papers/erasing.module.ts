import { CarryOutErasure, EndDocuments, Fates, PrivacyModule } from '#libs/documents';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { PaperFates } from './paper-fates';

const front = [CarryOutErasure, EndDocuments];

/** Papers are destroyed, by time or because somebody asked for it, as what they were handed in for allows. Needs the platform's module. */
@Module({
  imports: [TreeModule, PrivacyModule],
  providers: [...front, { provide: Fates, useClass: PaperFates }],
  exports: [...front, PrivacyModule],
})
export class ErasingModule {}

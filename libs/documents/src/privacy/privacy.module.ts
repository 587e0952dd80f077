import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents.module';
import { Erasures } from './erasures';
import { ListSightings } from './list-sightings';
import { OwnPapers } from './own-papers';

const front = [Erasures, ListSightings, OwnPapers];

/** What people may ask about their papers. Needs the platform's module; who decides on erasure provides `Fates`. */
@Module({ imports: [TreeModule, DocumentsModule], providers: front, exports: [...front, DocumentsModule] })
export class PrivacyModule {}

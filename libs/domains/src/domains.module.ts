import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { ContactHandles } from './contacts/contact-handles';
import { ContactReads } from './contacts/contact-reads';
import { ContactVersions } from './contacts/contact-versions';
import { Contacts } from './contacts/contacts';
import { SaveContact } from './contacts/save-contact';
import { DomainReads } from './domain-reads';
import { DomainSyncs } from './domain-syncs';
import { Domains } from './domains';
import { PublicRecords } from './lookup/public-records';

const parts = [ContactHandles, ContactReads, ContactVersions, Contacts, DomainReads, DomainSyncs, Domains, PublicRecords, SaveContact];

@Module({ imports: [TreeModule], providers: parts, exports: parts })
export class DomainsModule {}

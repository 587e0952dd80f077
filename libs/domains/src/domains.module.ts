import { Module } from '@nestjs/common';
import { Contacts } from './contacts';
import { DomainReads } from './domain-reads';
import { Domains } from './domains';
import { PublicRecords } from './lookup/public-records';
import { SaveContact } from './save-contact';

const parts = [Contacts, DomainReads, Domains, PublicRecords, SaveContact];

@Module({ providers: parts, exports: parts })
export class DomainsModule {}

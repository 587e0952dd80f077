import { Module } from '@nestjs/common';
import { Contacts } from './contacts';
import { DomainReads } from './domain-reads';
import { Domains } from './domains';
import { SaveContact } from './save-contact';

const parts = [Contacts, DomainReads, Domains, SaveContact];

@Module({ providers: parts, exports: parts })
export class DomainsModule {}

import { Module } from '@nestjs/common';
import { Ledger } from './ledger';
import { Statements } from './statements';

@Module({ providers: [Ledger, Statements], exports: [Ledger, Statements] })
export class LedgerModule {}

import { Module } from '@nestjs/common';
import { Standings } from '../login/standings';
import { TreeModule } from '../tree.module';
import { AdmitApiKey } from './admit-api-key';
import { ApiKeyLog } from './api-key-log';
import { ApiKeys } from './api-keys';
import { CreateApiKey } from './create-api-key';
import { ListApiKeyRequests } from './list-api-key-requests';
import { ListApiKeys } from './list-api-keys';
import { RevokeApiKey } from './revoke-api-key';
import { SpendingCaps } from './spending-caps';

const front = [AdmitApiKey, ApiKeyLog, CreateApiKey, ListApiKeyRequests, ListApiKeys, RevokeApiKey, SpendingCaps];

/** Keys with which programs act for a node, and what they may spend. Needs the platform's module. */
@Module({ imports: [TreeModule], providers: [ApiKeys, Standings, ...front], exports: front })
export class ApiKeysModule {}

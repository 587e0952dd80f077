import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By, CreateApiKey, ListApiKeyRequests, ListApiKeys, NeedsStepUp, RevokeApiKey } from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiKeyRequestView, viewApiKeyRequest } from './api-key-request.view';
import { ApiKeyView, NewApiKeyView, viewApiKey, viewNewApiKey } from './api-key.view';
import { NewApiKeyBody, readApiKeyWish } from './new-api-key.body';

/** Keys with which programs use this API for my account. */
@ApiTags('api-keys')
@Allow('keys:manage')
@Controller('v1/api-keys')
export class ApiKeysController {
  constructor(
    private readonly createKey: CreateApiKey,
    private readonly revokeKey: RevokeApiKey,
    private readonly listKeys: ListApiKeys,
    private readonly listRequests: ListApiKeyRequests,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My API keys, the newest first' })
  @ApiPage(ApiKeyView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<ApiKeyView>> {
    return pageOf(await this.listKeys.run(actor, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit, ({ id }) => [id]).map(
      viewApiKey,
    );
  }

  @NeedsStepUp()
  @Post()
  @ApiOperation({ summary: 'Make a key; it is shown this once' })
  @ApiCreatedResponse({ type: NewApiKeyView })
  async create(@By() actor: Actor, @Body() body: NewApiKeyBody): Promise<NewApiKeyView> {
    return viewNewApiKey(await this.createKey.run(actor, readApiKeyWish(body)));
  }

  @Delete(':key')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key, at once' })
  @ApiNoContentResponse()
  revoke(@By() actor: Actor, @Param('key') key: string): Promise<void> {
    return this.revokeKey.run(actor, key);
  }

  @Get(':key/requests')
  @ApiOperation({ summary: 'What a key was used for in the last thirty days, the newest first' })
  @ApiPage(ApiKeyRequestView)
  async requests(@By() actor: Actor, @Param('key') key: string, @Query() { limit, cursor }: PageQuery): Promise<Page<ApiKeyRequestView>> {
    const requests = await this.listRequests.run(actor, key, limit + 1, decodeCursor(cursor, ['string'])?.[0]);
    return pageOf(requests, limit, ({ id }) => [id]).map(viewApiKeyRequest);
  }
}

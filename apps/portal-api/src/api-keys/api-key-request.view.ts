import type { ApiKeyRequest } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';

/** One request that a key made. */
export class ApiKeyRequestView {
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ example: 'GET' })
  readonly method!: string;

  @ApiProperty({ description: 'The route, without what stood in it.', example: '/v1/orders/:order' })
  readonly route!: string;

  @ApiProperty({ type: 'integer', example: 200 })
  readonly status!: number;

  @ApiProperty({ type: 'integer', description: 'How long the answer took, in milliseconds.' })
  readonly ms!: number;

  @ApiProperty({ description: '`X-Request-Id` of the request.' })
  readonly requestId!: string;
}

export const viewApiKeyRequest = ({ at, method, route, status, ms, requestId }: ApiKeyRequest): ApiKeyRequestView => ({
  at: at.toISOString(),
  method,
  route,
  status,
  ms,
  requestId,
});

import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** One request that a key made. */
export interface ApiKeyRequest {
  /** `akr_...`; sorts by time. */
  readonly id: string;
  readonly keyId: string;
  readonly at: Date;
  readonly method: string;
  /** The route's template, `/v1/orders/:order`: addresses hold names. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly requestId: string;
}

/** How the requests of API keys are stored. No foreign key: writing a line must not wait for an order that holds its key. */
export const apiKeyRequestTable = new EntitySchema<ApiKeyRequest>({
  name: 'api_key_request',
  columns: {
    id: columns.id(),
    keyId: columns.text(40),
    at: columns.instant(),
    method: columns.text(10),
    route: columns.text(200),
    status: columns.integer(),
    ms: columns.integer(),
    requestId: columns.text(128),
  },
  indices: [
    { name: 'api_key_request_key', columns: ['keyId', 'id'] },
    { name: 'api_key_request_at', columns: ['at'] },
  ],
});

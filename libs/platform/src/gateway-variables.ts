import { Expose } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import { MoneyVariables } from './money-variables';
import { IsOptionalText } from './is-optional-text';
import { IsWhole } from './is-whole';

const PORT_MAX = 65_535;

/** What the environment can say about payment gateways. */
export class GatewayVariables extends MoneyVariables {
  /** Payment gateways: `live`, `sandbox` (the providers' own for tests), or the http address of a fake one; in production only `live`, elsewhere the fake one. */
  @Expose({ name: 'PAYMENT_GATEWAYS' })
  @IsOptional()
  @Matches(/^(live|sandbox|http:\/\/[^/?#\s]+)$/, { message: 'PAYMENT_GATEWAYS must be live, sandbox or http://host:port' })
  readonly paymentGateways?: string;

  /** Port of the fake payment gateway, always on loopback. */
  @Expose({ name: 'FAKE_GATEWAY_PORT' })
  @IsWhole(0, PORT_MAX)
  readonly fakeGatewayPort: number = 4003;

  /** Where payment gateways reach the portal API with their news, without a path; PORTAL_URL unless told otherwise. */
  @Expose({ name: 'WEBHOOK_URL' })
  @IsOptional()
  @Matches(/^https?:\/\/[^/?#\s]+$/, { message: 'WEBHOOK_URL must be http(s)://host, without a path' })
  readonly webhookUrl?: string;

  /** A file holding the key that credentials of payment gateways and codes of transfers are kept under, at least 32 characters; without it, outside production, made once in DATA_DIR. */
  @Expose({ name: 'GATEWAY_KEY_FILE' })
  @IsOptionalText()
  readonly gatewayKeyFile?: string;
}

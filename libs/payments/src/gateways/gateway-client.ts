import { SECOND } from '#libs/kernel';
import { Settings } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { GatewayAnswer, GatewayRequest } from './gateway';
import { GatewayUnavailable } from './gateway-error';
import { gatewayUrl } from './gateway-urls';

const PATIENCE_MS = 15 * SECOND;
const ANSWER_MAX = 256 * 1024;

/** Sends requests to payment gateways: only to the hosts of the settings, no redirects, within a time and a size. */
@Injectable()
export class GatewayClient {
  private readonly logger = new Logger('payments');

  constructor(private readonly settings: Settings) {}

  /** @throws GatewayUnavailable when no whole answer came, or one of 5xx or 429: whether the request counted is unknown */
  async send({ method, host, path, headers, body }: GatewayRequest): Promise<GatewayAnswer> {
    const url = `${gatewayUrl(this.settings.gateways, host)}${path}`;
    try {
      const answer = await fetch(url, { method, headers, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
      const text = await readText(answer);
      if (answer.status >= 500 || answer.status === 429) throw new Error(`it answered ${answer.status}`);
      return { status: answer.status, body: parse(text) };
    } catch (error) {
      // The reason names no path and no body: those hold numbers of payments and names of payers.
      this.logger.warn({ event: 'gateway-unavailable', host, reason: reasonOf(error) });
      throw new GatewayUnavailable();
    }
  }
}

async function readText(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > ANSWER_MAX) throw new Error('its answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

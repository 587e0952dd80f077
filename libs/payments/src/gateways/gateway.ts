import type { Money } from '#libs/kernel';
import type { Provider } from './provider';

/** The secrets a seller got from its provider, by name. */
export type Credentials = Readonly<Record<string, string>>;

/** One of the secrets that a provider gives. */
export interface CredentialField {
  readonly name: string;
  readonly isOptional?: boolean;
}

/** What a provider is asked to collect. */
export interface Charge {
  /** Ours, made before anybody is asked, so that a lost answer can be asked about. At most 33 characters. */
  readonly orderId: string;
  /** What is paid in all, fee included. Whole rupiah. */
  readonly total: Money;
  readonly description: string;
  readonly payer: { readonly name: string; readonly email: string };
  /** Where the provider sends its news, and where it sends the payer afterwards. */
  readonly notifyUrl: string;
  readonly returnUrl: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** Which payment is asked about. */
export interface Question {
  readonly orderId: string;
  /** The provider's own name of it, as far as it told one. */
  readonly reference: string | null;
  readonly at: Date;
}

/** Which of a provider's hosts is meant. Some have several. */
export type GatewayHost = 'midtrans-snap' | 'midtrans' | 'xendit' | 'doku' | 'tripay' | 'ipaymu';

/** A request as data: signing is pure, sending is the client's. */
export interface GatewayRequest {
  readonly method: 'GET' | 'POST';
  readonly host: GatewayHost;
  /** Below the host, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The exact bytes that were signed. */
  readonly body?: string;
}

/** What came back; `body` is the JSON, null when it was none. */
export interface GatewayAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A payment that the provider waits for. */
export interface Created {
  /** Where the payer pays. */
  readonly payUrl: string;
  readonly reference: string | null;
}

export type SightedState = 'pending' | 'paid' | 'failed' | 'expired' | 'refunded';

/** What a provider says about a payment. */
export interface Sighting {
  readonly orderId: string;
  readonly state: SightedState;
  /** What was collected; null when it cannot be read as whole rupiah, or is of another currency. */
  readonly total: Money | null;
  /** The provider's name of this very payment: two of them are two payments. Null where it has none that stays the same. */
  readonly reference: string | null;
}

/** A webhook as it came. */
export interface Webhook {
  readonly body: Buffer;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The path of our address, as it was asked for. */
  readonly path: string;
}

/**
 * One provider: how it is asked, how its answers and webhooks are read. Pure, so that every signature can be tried with
 * known values.
 */
export interface Gateway {
  readonly provider: Provider;
  readonly credentials: readonly CredentialField[];
  /**
   * `proof`: the signature covers everything the webhook says. `hint`: it shows who sent it, or a part of what it says, so
   * it is a reason to ask. `rumour`: anybody can send one; it is a reason to ask and is not kept.
   */
  readonly webhooksAre: 'proof' | 'hint' | 'rumour';
  create(charge: Charge, credentials: Credentials): GatewayRequest;
  /** Null when the answer is not that of a payment that was made. */
  readCreated(answer: GatewayAnswer): Created | null;
  ask(question: Question, credentials: Credentials): GatewayRequest;
  /** Null when the provider knows nothing of it, or nothing yet. @throws GatewayAnswerStrange */
  readAnswer(answer: GatewayAnswer, question: Question): Sighting | null;
  /** Null when it is about something else. @throws WebhookForged, WebhookUnreadable */
  readWebhook(webhook: Webhook, credentials: Credentials): Sighting | null;
}

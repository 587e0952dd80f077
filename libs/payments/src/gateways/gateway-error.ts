import { DomainError } from '#libs/kernel';

/** The provider cannot be reached, or does not work: whether it took the request is unknown. */
export class GatewayUnavailable extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'gateway-unavailable';

  constructor() {
    super('The payment gateway does not answer. Try again with the same Idempotency-Key.');
  }
}

/** The provider wants nothing to do with this payment. */
export class GatewayRefused extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'gateway-refused';

  constructor() {
    super('The payment gateway refuses this payment.');
  }
}

/** The provider answered something that we cannot read. Nothing follows from it. */
export class GatewayAnswerStrange extends Error {}

/** The signature of a webhook is not the one the seller's secrets make. */
export class WebhookForged extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'webhook-forged';

  constructor() {
    super('The signature is not right.');
  }
}

/** A webhook that is signed and still says nothing. */
export class WebhookUnreadable extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'webhook-unreadable';

  constructor() {
    super('This cannot be read as a notification of this provider.');
  }
}

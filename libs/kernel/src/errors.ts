/** What went wrong, in the words of the business. How it looks on the wire is decided in platform's problem.ts. */
export type Fault = 'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'insufficient' | 'unavailable';

/** One thing wrong with one field of a request. The pointer is a JSON Pointer (RFC 6901) into the body, or a parameter's name. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Facts go to the caller as they are: never put in what the caller may not know. */
export type Facts = Readonly<Record<string, unknown>> & { readonly errors?: readonly FieldError[] };

/** Every refusal of the business is one of these. */
export abstract class DomainError extends Error {
  abstract readonly fault: Fault;
  /** Stable, public, kebab-case: clients switch on it, and translations are found by it. */
  abstract readonly code: string;

  constructor(
    message: string,
    readonly facts: Facts = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

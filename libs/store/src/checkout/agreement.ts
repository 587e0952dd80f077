import { DomainError } from '#libs/kernel';

/** That somebody has agreed to one version of a legal text. Never changed and never deleted. */
export interface Agreement {
  readonly nodeId: number;
  readonly textId: string;
  readonly personId: string;
  readonly agreedAt: Date;
}

/** Something that holds now has not been agreed to; `texts` says what. */
export class NotAgreed extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'not-agreed';

  constructor(missing: readonly { readonly id: string; readonly kind: string; readonly version: number }[]) {
    const message = `Agree to what holds here first: ${missing.map(({ kind, version }) => `${kind}, version ${version}`).join('; ')}.`;
    super(message, {
      texts: missing.map(({ id, kind, version }) => ({ id, kind, version })),
      errors: [{ pointer: '/agreedTo', code: 'not-agreed', message }],
    });
  }
}

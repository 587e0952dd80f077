import { DomainError } from '#libs/kernel';
import { HOSTS_MAX } from './brand-host';

/** Also for another brand's. */
export class BrandHostNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'brand-host-not-found';

  constructor() {
    super('There is no such host here.');
  }
}

/** A host shows a brand: say first what it is. */
export class BrandMissing extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'brand-missing';

  constructor() {
    super('Say first what your brand is: its name, its support address, its colours.');
  }
}

/** Why a name cannot be a brand's host, whoever asks for it. */
export type HostRefusal = 'word' | 'reserved' | 'ours' | 'public-suffix' | 'not-public' | 'look-alike' | 'not-offered';

const REASONS: Readonly<Record<HostRefusal, string>> = {
  word: 'A word has 3 to 40 small letters, digits and hyphens, and no hyphen at its ends.',
  reserved: 'This word is kept for the platform.',
  ours: 'This name belongs to the platform.',
  'public-suffix': 'Everybody registers names below this one: it belongs to nobody.',
  'not-public': 'There are no such names on the internet.',
  'look-alike': 'This name looks like one of somebody else.',
  'not-offered': 'Such hosts are not offered here.',
};

export class HostRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'host-refused-by-rule';

  constructor(reason: HostRefusal, pointer: '/word' | '/name') {
    super(REASONS[reason], { reason, errors: [{ pointer, code: `host-${reason}`, message: REASONS[reason] }] });
  }
}

/** Another brand gave it up a short time ago. */
export class HostQuarantined extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'host-quarantined';

  constructor(host: string, until: Date) {
    super(`${host} was another brand's until lately; it is free from ${until.toISOString()} on.`, { host, until: until.toISOString() });
  }
}

export class TooManyHosts extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-hosts';

  constructor() {
    super(`A brand has at most ${HOSTS_MAX} hosts.`, { limit: HOSTS_MAX });
  }
}

/** Links would lead nowhere. */
export class HostNotServed extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'host-not-served';

  constructor() {
    super('This host is not served: links lead to one that is.');
  }
}

import { DomainError } from '#libs/kernel';
import { type TldPolicy, tldPolicy } from './tld-policy';

export class PolicyRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'policy-refused';
}

export class PolicyMissing extends DomainError {
  readonly fault = 'missing';
  readonly code = 'policy-missing';
}

const DAYS_MAX = 3_650;
const CHOICES: Partial<Record<keyof TldPolicy, readonly string[]>> = {
  expiredShowsAs: ['autoRenewPeriod', 'renewPeriod'],
  unansweredTransfer: ['approved', 'cancelled'],
  transferNews: ['both', 'holder'],
};

/** The rules of each extension, which can be changed while the registry runs. They live in memory: a restart forgets changes. */
export class TldPolicies {
  private readonly byTld: Map<string, TldPolicy>;

  constructor(tlds: Iterable<string>, changes: Readonly<Record<string, Partial<TldPolicy>>> = {}) {
    this.byTld = new Map(Array.from(tlds, (tld) => [tld, { ...tldPolicy(tld), ...changes[tld] }]));
  }

  /** The rules for a registered name; an extension that is not served any more keeps those it would have. */
  of(name: string): TldPolicy {
    const tld = name.slice(name.indexOf('.') + 1);
    return this.byTld.get(tld) ?? tldPolicy(tld);
  }

  all(): Record<string, TldPolicy> {
    return Object.fromEntries(this.byTld);
  }

  /** @throws PolicyMissing for an extension that is not served, PolicyRefused for what is not a rule or not a value of it. */
  change(tld: string, change: Readonly<Record<string, unknown>>): void {
    const before = this.byTld.get(tld);
    if (!before) throw new PolicyMissing(`.${tld} is not served here.`);
    for (const [rule, value] of Object.entries(change)) refuseWrong(before, rule, value);
    this.byTld.set(tld, { ...before, ...change });
  }
}

function refuseWrong(policy: TldPolicy, rule: string, value: unknown): void {
  if (!Object.hasOwn(policy, rule)) throw new PolicyRefused(`"${rule}" is not a rule: those are ${Object.keys(policy).join(', ')}.`);
  const present = policy[rule as keyof TldPolicy];
  const choices = CHOICES[rule as keyof TldPolicy];
  if (choices && !choices.includes(String(value))) throw new PolicyRefused(`${rule} is one of ${choices.join(', ')}.`);
  if (typeof value !== typeof present) throw new PolicyRefused(`${rule} is a ${typeof present}.`);
  if (typeof value === 'number' && !(Number.isInteger(value) && value >= 0 && value <= DAYS_MAX)) {
    throw new PolicyRefused(`${rule} is a whole number of days up to ${DAYS_MAX}.`);
  }
}

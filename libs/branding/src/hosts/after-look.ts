import { type BrandHost, FAILING_MS, FAILURES_LEAST, type Finding, SERVED } from './brand-host';

/** What a look at the DNS made of a host, and what its owner hears. */
export interface AfterLook {
  readonly host: BrandHost;
  readonly news: 'activated' | 'failing' | 'disabled' | null;
}

/** What becomes of a host when the DNS says that of it. Whoever hears nothing knows nothing, and changes nothing. Pure. */
export function afterLook(host: BrandHost, finding: Finding, now: Date): AfterLook {
  const looked = { ...host, finding, checkedAt: now };
  if (host.state === 'released') return { host, news: null };
  if (finding === 'silent') return { host: looked, news: null };
  if (finding === 'good') {
    const active = { ...looked, state: 'active' as const, claimedName: host.name, failures: 0, failingSince: null };
    return { host: active, news: SERVED.has(host.state) ? null : 'activated' };
  }
  if (!SERVED.has(host.state)) return { host: looked, news: null };
  const failing = { ...looked, state: 'failing' as const, failures: host.failures + 1, failingSince: host.failingSince ?? now };
  const isLong = now.getTime() - failing.failingSince.getTime() >= FAILING_MS;
  if (failing.failures >= FAILURES_LEAST && isLong) return { host: { ...failing, state: 'disabled' }, news: 'disabled' };
  return { host: failing, news: host.state === 'active' ? 'failing' : null };
}

import { DomainSyncs } from '#libs/domains';
import { Clock, DAY, after } from '#libs/kernel';
import { Reads, UnitOfWork } from '#libs/platform';
import { UnrenewedNames } from '#libs/provisioning';
import type { Pace } from './bench-options';
import { BenchPlatform, REGISTRY, TLD } from './bench-platform';
import { type Contender, type Standing, contest } from './contest';
import { plantDomains } from './plant-domains';

const DOMAINS = 1_000_000;
const PART = 2_000;
const PAGE = 200;
const POOL = 2;
/** Expiries lie evenly in the two years around now. */
const YEARS_MS = 730 * DAY;

/** What one look of a sweep costs among a million domains. */
export interface SweepFigures {
  readonly domains: number;
  readonly standings: readonly Standing[];
}

export async function sweepSuite(address: string, pace: Pace): Promise<SweepFigures> {
  const platform = await BenchPlatform.start(address, POOL);
  try {
    await plant(platform);
    return { domains: DOMAINS, standings: await contest(contenders(platform), pace) };
  } finally {
    await platform.end();
  }
}

function contenders(platform: BenchPlatform): Contender[] {
  const reads = platform.get(Reads);
  const now = () => platform.get(Clock).now();
  const byKey = 'one row by its key';
  let n = 0;
  return [
    { name: byKey, callers: 1, step: () => reads.query('SELECT * FROM domain WHERE id = ?', [`dom_luas${(n += 7_919) % DOMAINS}.${TLD}`]) },
    { name: 'to be compared', callers: 1, against: [byKey], step: () => platform.get(DomainSyncs).due(REGISTRY, now(), PAGE) },
    { name: 'not renewed in time', callers: 1, against: [byKey], step: () => platform.get(UnrenewedNames).page(now(), PAGE) },
  ];
}

async function plant(platform: BenchPlatform): Promise<void> {
  const begins = after(platform.get(Clock).now(), -YEARS_MS / 2);
  for (let first = 0; first < DOMAINS; first += PART) {
    const part = Array.from({ length: PART }, (_, index) => first + index);
    const domains = part.map((each) => ({ name: `luas${each}.${TLD}`, expiresAt: after(begins, Math.round((each / DOMAINS) * YEARS_MS)) }));
    await platform.get(UnitOfWork).run((tx) => plantDomains(tx, domains));
  }
}

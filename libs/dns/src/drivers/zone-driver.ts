import type { Zone } from '../zone';

/** What name servers are to answer. */
export type WantedZone = Pick<Zone, 'name' | 'records' | 'isSigned'>;

/** What came of telling them: `refused` in their own words, and nothing has changed then. */
export type Served = { readonly kind: 'done'; readonly ds: readonly string[] } | { readonly kind: 'refused'; readonly message: string };

/** What serves zones. It may be told the same any number of times; it makes what is served into what is wanted. */
export abstract class ZoneDriver {
  abstract readonly canSign: boolean;

  /** @throws Error when nobody answers: whether anything has changed is unknown, and it is told again. */
  abstract serve(zone: WantedZone): Promise<Served>;

  /** A zone that is not there is gone already. @throws Error when nobody answers */
  abstract remove(name: string): Promise<void>;
}

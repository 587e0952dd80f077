import { createHash, timingSafeEqual } from 'node:crypto';
import { DomainError } from '#libs/kernel';
import { Reads, Settings } from '#libs/platform';
import { Brands } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** Whoever does not know the key is not told that there is anything. */
export class NothingHere extends DomainError {
  readonly fault = 'missing';
  readonly code = 'not-found';

  constructor() {
    super('There is nothing here.');
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A reverse proxy asks before it has a certificate made: otherwise anybody could have it make any number of them. */
@Injectable()
export class AllowCertificate {
  private readonly key: Buffer | null;

  constructor(
    private readonly brands: Brands,
    private readonly reads: Reads,
    settings: Settings,
  ) {
    const secret = settings.tlsAskSecret();
    this.key = secret === null ? null : digest(secret);
  }

  /** Nothing happens when the host is served. @throws HostUnknown, NothingHere when the key is not ours */
  async run(key: string, host: string): Promise<void> {
    if (!this.key || !timingSafeEqual(digest(key), this.key)) throw new NothingHere();
    await this.brands.byHost(this.reads, host);
  }
}

import { SECOND } from '#libs/kernel';
import type { Again } from '#libs/platform';
import type { Registry } from '#libs/registry';
import { Injectable } from '@nestjs/common';

/** How long a job that was turned away waits, at least; up to twice that, so that they do not come back together. */
const TURNED_AWAY_MS = SECOND / 2;

/**
 * How many jobs of this process may be at one registry: what its sessions can carry and one to follow. A registry that
 * hangs then keeps those busy and no more, and the names of all others go on.
 */
@Injectable()
export class RegistryGate {
  private readonly inside = new Map<string, number>();

  async through(registry: Registry, work: () => Promise<void | Again>): Promise<void | Again> {
    const { name, settings } = registry;
    const there = this.inside.get(name) ?? 0;
    if (there > settings.sessions) return { againInMs: TURNED_AWAY_MS * (1 + Math.random()) };
    this.inside.set(name, there + 1);
    try {
      return await work();
    } finally {
      this.inside.set(name, this.inside.get(name)! - 1);
    }
  }
}

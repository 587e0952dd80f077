import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Nodes } from '../nodes/nodes';
import { Letterheads } from './letterheads';
import { refuseWeakPassword } from './password';
import type { Profile } from './person';

/** Knows under which brand somebody logs in, when they choose a password. */
@Injectable()
export class WeakPasswords {
  constructor(
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly letterheads: Letterheads,
  ) {}

  /** `nodeId`: where they act, or will; null for somebody who has a role nowhere. @throws PasswordRefused */
  async refuse(password: string, { name, email }: Pick<Profile, 'name' | 'email'>, nodeId: number | null): Promise<void> {
    const brand = nodeId === null ? null : await this.brandAt(nodeId);
    refuseWeakPassword(password, { name, email, brand });
  }

  private async brandAt(nodeId: number): Promise<string> {
    return (await this.letterheads.of(this.reads, await this.nodes.get(this.reads, nodeId))).brand.name;
  }
}

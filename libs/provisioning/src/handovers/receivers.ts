import type { Tx } from '#libs/platform';
import { LinkNotValid, type Node, Nodes, People, linkHash, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { HandoverCodes } from './handover-codes';

/** Whom somebody names as the receiving account: by its e-mail address with the same seller, or by a code that it showed. */
export type NamedReceiver = { readonly email: string } | { readonly code: string };

/** The account that is to have the names, who sells to it, and which of the two agrees. */
export interface Receiver {
  readonly ownerId: number;
  readonly sellerId: number;
  readonly receiverId: number;
}

/** Finds the account that somebody named. */
@Injectable()
export class Receivers {
  constructor(
    private readonly nodes: Nodes,
    private readonly people: People,
    private readonly codes: HandoverCodes,
  ) {}

  /**
   * Null where nobody has the address: whoever asks is not told that, or they could find out who is a customer here.
   * @throws LinkNotValid for a code that does not count
   */
  async find(tx: Tx, named: NamedReceiver, sellerId: number): Promise<Receiver | null> {
    if ('email' in named) return this.byEmail(tx, named.email, sellerId);
    const code = await this.codes.use(tx, linkHash(named.code));
    if (!code) throw new LinkNotValid('This code does not count, or not any more. Ask the receiving account for a new one.');
    const owner = await this.nodes.get(tx, code.ownerId);
    return { ownerId: owner.id, sellerId: parentId(owner)!, receiverId: code.madeByNode };
  }

  private async byEmail(tx: Tx, email: string, sellerId: number): Promise<Receiver | null> {
    const person = await this.people.findByEmail(tx, sellerId, email);
    const memberships = person ? await this.people.memberships(tx, person.id) : [];
    const nodes: Node[] = [];
    for (const { nodeId } of memberships) nodes.push(await this.nodes.get(tx, nodeId));
    const owner = nodes.find((node) => node.kind === 'customer' && parentId(node) === sellerId);
    return owner ? { ownerId: owner.id, sellerId, receiverId: owner.id } : null;
  }
}

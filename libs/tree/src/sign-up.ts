import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit/audit-log';
import { nodeCreated } from './node-created';
import type { Node } from './nodes/node';
import { Nodes } from './nodes/nodes';
import { type HashedOwner, NewOwner, type PlantedOwner } from './people/new-owner';
import { EmailTaken, type Profile, normalEmail } from './people/person';

/** A visitor makes a customer's account under the brand of a seller, with a password of their own choice. */
@Injectable()
export class SignUp {
  constructor(
    private readonly nodes: Nodes,
    private readonly newOwner: NewOwner,
    private readonly audit: AuditLog,
  ) {}

  /** Hashing takes long: done before the unit of work begins. `pointer` is where the visitor's data are in the request. @throws PasswordRefused */
  hashed(owner: PlantedOwner, brand: string, pointer: string): Promise<HashedOwner> {
    return this.newOwner.hashed(owner, { brand, pointer: `${pointer}/password` });
  }

  /** @throws EmailTaken when somebody has the address under this brand */
  async apply(tx: Tx, sellerId: number, name: string, owner: HashedOwner, pointer: string): Promise<{ node: Node; owner: Profile }> {
    const node = await this.nodes.addChild(tx, { id: sellerId }, 'customer', name);
    const made = {
      node,
      owner: await this.newOwner.add(tx, node.id, sellerId, owner).catch((error: unknown) => pointed(error, owner, pointer)),
    };
    const by = { personId: made.owner.id, nodeId: node.id, role: 'owner' as const };
    await this.audit.add(tx, [...nodeCreated(by, made), { ...nodeCreated(by, made)[0]!, nodeId: sellerId }]);
    return made;
  }
}

/** Whoever has typed the address is told which field it was. */
function pointed(error: unknown, { email }: HashedOwner, pointer: string): never {
  if (!(error instanceof EmailTaken)) throw error;
  const message = 'There is an account with this e-mail address here. Log in with it.';
  throw new EmailTaken(message, { email: normalEmail(email), errors: [{ pointer: `${pointer}/email`, code: error.code, message }] });
}

import type { Actor } from '#libs/kernel';
import { Brands, CreateOperator, type NewNode, NewOwner, Nodes, Passwords, People, PlantChild } from '#libs/tree';
import { auditLog } from './audit-log';
import type { FreshDatabase } from './fresh-database';

/** Everybody's password in tests. */
export const PASSWORD = 'rahasia-sekali';

export interface GrownTree {
  readonly operator: NewNode;
  readonly reseller: NewNode;
  readonly subReseller: NewNode;
  /** Buys from the sub-reseller. */
  readonly customer: NewNode;
}

/** The owner of a new node, as the one who acts. */
export const ownerOf = ({ node, owner }: NewNode): Actor => ({ personId: owner.id, nodeId: node.id, role: 'owner' });

/** operator -> reseller -> sub-reseller (brand and host `senja.localhost`) -> customer, each with an owner `<name>@example.id`. */
export async function growTree({ work }: Pick<FreshDatabase, 'work'>): Promise<GrownTree> {
  const nodes = new Nodes();
  const brands = new Brands();
  const newOwner = new NewOwner(new People(), new Passwords());
  const wish = (name: string) => ({ name, owner: { name, email: `${name}@example.id`, password: PASSWORD } });
  const operator = await new CreateOperator(work, nodes, newOwner, auditLog).run(wish('pusat'));
  const plantChild = new PlantChild(work, nodes, newOwner, auditLog);
  const reseller = await plantChild.run(ownerOf(operator), 'reseller', wish('fajar'));
  const subReseller = await plantChild.run(ownerOf(reseller), 'reseller', wish('senja'));
  const customer = await plantChild.run(ownerOf(subReseller), 'customer', wish('kopi'));
  await work.run(async (tx) => {
    await brands.put(tx, { nodeId: subReseller.node.id, name: 'Senja Domain', supportEmail: 'bantuan@senja.id', locale: 'id' });
    await brands.addHost(tx, { name: 'senja.localhost', nodeId: subReseller.node.id, verifiedAt: tx.now });
  });
  return { operator, reseller, subReseller, customer };
}

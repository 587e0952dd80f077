import { REGISTRIES } from '#libs/pricing';
import { OPERATOR_ID } from '#libs/tree';

/** Who answers for something sold: the operator for what it buys from the registries itself. */
export const sellerOf = ({ sellerId }: { readonly sellerId: number }): number => (sellerId === REGISTRIES ? OPERATOR_ID : sellerId);

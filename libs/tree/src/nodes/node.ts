import { DomainError } from '#libs/kernel';

export type NodeKind = 'operator' | 'reseller' | 'customer';
/** What a node below another one may be. */
export type ChildKind = Exclude<NodeKind, 'operator'>;

/** A party in the tree. The path is the ids from the root down to this node, each followed by a slash: `1/42/97/`. */
export interface Node {
  readonly id: number;
  readonly path: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly createdAt: Date;
}

/** How many nodes a path can hold, the operator and a customer included. */
export const DEPTH_MAX = 8;

/** The operator is the root, and the database lets only one row have this id: so there is one operator. */
export const OPERATOR_ID = 1;

/** It says nothing about the node: for those who may not see it, it does not exist. */
export class NodeNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'node-not-found';

  constructor() {
    super('There is no such account.');
  }
}

export class TooDeep extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'tree-too-deep';
}

export class CustomersHaveNoChildren extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'tree-customer-is-leaf';
}

export class OperatorExists extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'tree-operator-exists';
}

/** The ids from the root down, the node's own last. */
export const lineage = ({ path }: Pick<Node, 'path'>): number[] => path.split('/').filter(Boolean).map(Number);

/** The one this node buys from; the root buys from nobody. */
export const parentId = (node: Pick<Node, 'path'>): number | null => lineage(node).at(-2) ?? null;

/** Strictly below: nobody is under itself. */
export const isUnder = (node: Pick<Node, 'path'>, ancestor: Pick<Node, 'path'>): boolean =>
  node.path !== ancestor.path && node.path.startsWith(ancestor.path);

/** @throws CustomersHaveNoChildren or TooDeep when this node can have no child in a tree of so many levels. */
export function refuseBarren(parent: Node, levelsMax = DEPTH_MAX): void {
  if (parent.kind === 'customer') throw new CustomersHaveNoChildren('A customer has no resellers or customers below it.');
  if (lineage(parent).length >= levelsMax) throw new TooDeep(`The tree has at most ${levelsMax} levels.`, { levelsMax });
}

/** The path of a child with that id. */
export const pathUnder = (parent: Pick<Node, 'path'>, id: number): string => `${parent.path}${id}/`;

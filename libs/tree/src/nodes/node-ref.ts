import { NodeNotFound } from './node';

const REF = /^nod_([1-9]\d{0,9})$/;
const ID_MAX = 2_147_483_647;

/** How a node's id is written outside: `nod_42`. */
export const nodeRef = (id: number): string => `nod_${id}`;

/** @throws NodeNotFound for anything that could not be the reference of a node: what does not exist is not explained. */
export function parseNodeRef(text: string): number {
  const id = Number(REF.exec(text)?.[1] ?? 0);
  if (id < 1 || id > ID_MAX) throw new NodeNotFound();
  return id;
}

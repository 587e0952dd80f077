import { type Law, sqlLaw } from '#libs/platform';
import { DEPTH_MAX, OPERATOR_ID } from './nodes/node';

/** How many nodes a path holds: it has one slash for each. */
const depth = (path: string): string => `(LENGTH(${path}) - LENGTH(REPLACE(${path}, '/', '')))`;

/** The laws of who is below whom. */
export const treeLaws: readonly Law[] = [
  sqlLaw(
    'paths-follow-the-edges',
    'Everybody but the operator has one parent, and its path is that of the parent and its own id: the edges form a tree, with no circle and nobody left over.',
    `SELECT n.id, n.path, e.parent_id, p.path AS parent_path FROM node n LEFT JOIN edge e ON e.child_id = n.id LEFT JOIN node p ON p.id = e.parent_id
     WHERE n.path <> CASE WHEN n.id = ${OPERATOR_ID} AND e.child_id IS NULL THEN '${OPERATOR_ID}/' ELSE COALESCE(CONCAT(p.path, n.id, '/'), '') END`,
  ),
  sqlLaw(
    'the-tree-is-not-too-deep',
    `A path holds at most ${DEPTH_MAX} nodes.`,
    `SELECT id, path FROM node WHERE ${depth('path')} > ${DEPTH_MAX}`,
  ),
  sqlLaw(
    'only-resellers-have-children',
    'There is one operator, at the root; customers have no children.',
    `SELECT n.id, n.kind FROM node n WHERE (n.kind = 'operator') <> (n.id = ${OPERATOR_ID})
       OR (n.kind = 'customer' AND EXISTS (SELECT 1 FROM edge e WHERE e.parent_id = n.id))`,
  ),
  sqlLaw(
    'depth-limits-are-kept',
    'Below a child whose parent limits them there are no more levels of resellers than that.',
    `SELECT e.child_id, e.depth_limit, b.id AS below FROM edge e JOIN node n ON n.id = e.child_id
     JOIN node b ON b.path > n.path AND b.path < CONCAT(SUBSTR(n.path, 1, LENGTH(n.path) - 1), '0')
     WHERE e.depth_limit IS NOT NULL AND b.kind = 'reseller' AND ${depth('b.path')} - ${depth('n.path')} > e.depth_limit`,
  ),
];

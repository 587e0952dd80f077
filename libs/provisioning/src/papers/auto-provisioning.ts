import { OPERATOR_ID } from '#libs/tree';
import { BASE_LIMIT } from './early-trust';

/** Whether a node has names registered before their papers are there. */
export interface AutoProvisioning {
  readonly nodeId: number;
  /** By the node itself. */
  readonly isOn: boolean;
  /** By its parent, on the edge between them. Nobody is above the operator. */
  readonly isAllowed: boolean;
  /** How many may be open at once to begin with: what its parent gives. */
  readonly baseLimit: number;
  /** When its parent last began to allow it: deadlines missed before that switch nothing off any more. */
  readonly allowedSince: Date | null;
  /** When missed deadlines switched it off; null again when it is switched on. */
  readonly lostAt: Date | null;
}

/** As every node begins. */
export const neverAsked = (nodeId: number): AutoProvisioning => ({
  nodeId,
  isOn: false,
  isAllowed: nodeId === OPERATOR_ID,
  baseLimit: BASE_LIMIT,
  allowedSince: null,
  lostAt: null,
});

/** On is not enough: every level on the way up has to allow it. `way` is root first and ends in the node itself. Pure. */
export const isAllowedAllTheWay = (way: readonly AutoProvisioning[]): boolean =>
  way.every(({ nodeId, isAllowed }) => nodeId === OPERATOR_ID || isAllowed);

/** Whether a node's names are registered before their papers are there. Pure. */
export const isInForce = (way: readonly AutoProvisioning[]): boolean => way.at(-1)?.isOn === true && isAllowedAllTheWay(way);

/** Too many deadlines were missed: it is off until its parent allows it anew and the node switches it on. Pure. */
export const lost = (standing: AutoProvisioning, at: Date): AutoProvisioning => ({
  ...standing,
  isOn: false,
  isAllowed: standing.nodeId === OPERATOR_ID,
  lostAt: at,
});

/** The node itself decides. Pure. */
export const switched = (standing: AutoProvisioning, isOn: boolean, at: Date): AutoProvisioning => ({
  ...standing,
  isOn,
  lostAt: isOn ? null : standing.lostAt,
  // The operator has nobody to allow it anew.
  allowedSince: isOn && !standing.isOn && standing.nodeId === OPERATOR_ID ? at : standing.allowedSince,
});

/** Its parent decides. Pure. */
export const allowed = (
  standing: AutoProvisioning,
  wish: Pick<AutoProvisioning, 'isAllowed' | 'baseLimit'>,
  at: Date,
): AutoProvisioning => ({
  ...standing,
  ...wish,
  allowedSince: wish.isAllowed && !standing.isAllowed ? at : standing.allowedSince,
});

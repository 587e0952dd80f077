import { nodeRef, parseNodeRef } from '#libs/tree';
import { MarkupNotFound } from './markups/stored-markup';
import { PackageNotFound } from './price-package';
import { PromotionNotFound } from './promotions/promotion';
import { ALL_BUYERS, COST_LIST, type PriceList } from './price-list';

const PACKAGE = /^pkg_([1-9]\d{0,9})$/;
const ID_MAX = 2_147_483_647;

/** How a package's id is written outside: `pkg_7`. */
export const packageRef = (id: number): string => `pkg_${id}`;

const PROMOTION = /^pro_([1-9]\d{0,9})$/;
const MARKUP = /^mrk_([1-9]\d{0,9})$/;

/** How a markup rule's id is written outside: `mrk_5`. */
export const markupRef = (id: number): string => `mrk_${id}`;

/** @throws MarkupNotFound for anything that could not be one. */
export function parseMarkupRef(text: string): number {
  const id = Number(MARKUP.exec(text)?.[1] ?? 0);
  if (id < 1 || id > ID_MAX) throw new MarkupNotFound();
  return id;
}

/** How a promotion's id is written outside: `pro_3`. */
export const promotionRef = (id: number): string => `pro_${id}`;

/** @throws PromotionNotFound for anything that could not be one. */
export function parsePromotionRef(text: string): number {
  const id = Number(PROMOTION.exec(text)?.[1] ?? 0);
  if (id < 1 || id > ID_MAX) throw new PromotionNotFound();
  return id;
}

/** @throws PackageNotFound for anything that could not be one. */
export function parsePackageRef(text: string): number {
  const id = Number(PACKAGE.exec(text)?.[1] ?? 0);
  if (id < 1 || id > ID_MAX) throw new PackageNotFound('There is no such package.');
  return id;
}

/** How a list is written outside: `cost`, `all`, `pkg_7` for a package's, `nod_42` for the overrides of a child. */
export function listRef({ kind, id }: PriceList): string {
  if (kind === 'package') return packageRef(id);
  return kind === 'child' ? nodeRef(id) : kind;
}

/** @throws PackageNotFound, NodeNotFound for anything that could not be one. */
export function parseListRef(text: string): PriceList {
  if (text === COST_LIST.kind) return COST_LIST;
  if (text === ALL_BUYERS.kind) return ALL_BUYERS;
  return text.startsWith('nod_') ? { kind: 'child', id: parseNodeRef(text) } : { kind: 'package', id: parsePackageRef(text) };
}

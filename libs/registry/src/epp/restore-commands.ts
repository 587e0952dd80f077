import { type Markup, el } from '#libs/platform';
import type { ReportRestore, RestoreDomain } from '../registry-restore';
import type { FeeVersion } from '../registry-settings';
import { command, field, objectAction } from './command';
import { EPP_NS } from './epp-ns';
import { agreedFee } from './fee-markup';

/** RFC 3915, section 4.2.5: an update that changes nothing, with the request beside it. */
export const restoreDomain = ({ name, fee, clTRID }: RestoreDomain, feeVersion: FeeVersion | undefined): string =>
  command(emptyUpdate(name), clTRID, restore('request'), agreedFee('update', fee, feeVersion));

/** RFC 3915, section 4.2.5. */
export function reportRestore(order: ReportRestore): string {
  const report = el(
    'rgp:report',
    {},
    el('rgp:preData', {}, order.before),
    el('rgp:postData', {}, order.after),
    el('rgp:delTime', {}, order.deletedAt.toISOString()),
    el('rgp:resTime', {}, order.restoredAt.toISOString()),
    el('rgp:resReason', {}, order.reason),
    order.statements.map((statement) => el('rgp:statement', {}, statement)),
    order.other === undefined ? undefined : el('rgp:other', {}, order.other),
  );
  return command(emptyUpdate(order.name), order.clTRID, restore('report', report));
}

const emptyUpdate = (name: string): Markup => objectAction('update', 'domain', field('domain', 'name', name), el('domain:chg'));

const restore = (op: 'request' | 'report', report?: Markup): Markup =>
  el('rgp:update', { 'xmlns:rgp': EPP_NS.rgp }, el('rgp:restore', { op }, report));

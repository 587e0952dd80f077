import type { PendingActionNews } from '../registry-message';
import { EPP_NS } from './epp-ns';
import type { ObjectData } from './object-data';

/** Reads `<panData>`: what became of something that was answered 1001. Undefined without the object's name. */
export function pendingAction(data: ObjectData): PendingActionNews | undefined {
  const name = data.text(data.key);
  if (name === undefined) return undefined;
  const granted = data.first(data.key)?.element.attribute('paResult')?.trim();
  const ids = data.first('paTRID')?.element;
  return {
    kind: 'pending-action',
    object: data.object,
    name,
    granted: granted === '1' || granted === 'true',
    clTRID: ids?.textOf(EPP_NS.epp, 'clTRID') || undefined,
    svTRID: ids?.textOf(EPP_NS.epp, 'svTRID') || undefined,
    at: data.date('paDate'),
  };
}

import type { XmlElement } from '#libs/platform';
import { EPP_NS } from './epp-ns';

/** The grace periods that a domain is in: `infData` beside an info, `upData` beside a restore (RFC 3915, section 4.1.2). */
export function rgpStatuses(extension: XmlElement | undefined): string[] {
  const data = extension?.first(EPP_NS.rgp, 'infData') ?? extension?.first(EPP_NS.rgp, 'upData');
  return data?.all(EPP_NS.rgp, 'rgpStatus').flatMap((status) => status.attribute('s') ?? []) ?? [];
}

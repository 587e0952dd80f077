import type { XmlElement } from '#libs/platform';
import type { Greeting } from '../registry';
import { eppDate } from './epp-date';
import { EPP_NS } from './epp-ns';

/** Reads a `<greeting>` (RFC 5730, section 2.4); what a server leaves out is empty. */
export function greetingOf(element: XmlElement): Greeting {
  const menu = element.first(EPP_NS.epp, 'svcMenu');
  return {
    svID: element.textOf(EPP_NS.epp, 'svID') ?? '',
    svDate: eppDate(element.textOf(EPP_NS.epp, 'svDate')),
    versions: menu?.textsOf(EPP_NS.epp, 'version') ?? [],
    langs: menu?.textsOf(EPP_NS.epp, 'lang') ?? [],
    objURIs: menu?.textsOf(EPP_NS.epp, 'objURI') ?? [],
    extURIs: menu?.all(EPP_NS.epp, 'svcExtension').flatMap((extension) => extension.textsOf(EPP_NS.epp, 'extURI')) ?? [],
  };
}

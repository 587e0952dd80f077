import type { XmlElement } from '#libs/platform';
import { EPP_NS } from './epp-ns';

/** What a registry warns of when we log in (RFC 8807, section 3.2): `warning password 2026-12-01T00:00:00Z: Password expires in a week`. */
export function loginEvents(extension: XmlElement | undefined): string[] {
  const events = extension?.first(EPP_NS.loginSec, 'loginSecData')?.all(EPP_NS.loginSec, 'event') ?? [];
  return events.map((event) => {
    const facts = ['level', 'type', 'name', 'value', 'duration', 'exDate'].flatMap((key) => event.attribute(key) ?? []);
    return `${facts.join(' ')}: ${event.text.trim()}`;
  });
}

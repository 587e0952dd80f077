import { isIP } from 'node:net';
import type { Settings } from '#libs/platform';
import type { PlatformNames } from './read-host';

/** What the settings say that is ours. */
export const platformNames = ({ brandHostsBelow, shopsAt, portalUrl }: Settings): PlatformNames => ({
  hostsBelow: brandHostsBelow,
  ours: [new URL(portalUrl).hostname, ...shopsAt].filter((name) => isIP(name) === 0),
  isCustomOffered: shopsAt.length > 0,
});

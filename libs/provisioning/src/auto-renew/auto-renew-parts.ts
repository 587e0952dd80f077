import { ExpiryNotices } from './expiry-notices';
import { TellOfExpiry } from './tell-of-expiry';

/** What happens by itself around an expiry. */
export const autoRenewParts = [ExpiryNotices, TellOfExpiry];

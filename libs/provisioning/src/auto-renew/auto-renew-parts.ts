import { AutoRenewSwitches } from './auto-renew-switches';
import { AutoRenewals } from './auto-renewals';
import { ExpiryNotices } from './expiry-notices';
import { RenewByThemselves } from './renew-by-themselves';
import { SetAutoRenewal } from './set-auto-renewal';
import { TellOfExpiry } from './tell-of-expiry';

/** What happens by itself around an expiry. */
export const autoRenewParts = [AutoRenewSwitches, AutoRenewals, ExpiryNotices, RenewByThemselves, SetAutoRenewal, TellOfExpiry];

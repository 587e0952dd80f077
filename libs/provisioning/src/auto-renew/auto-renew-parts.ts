import { AutoRenewDefaults } from './auto-renew-defaults';
import { AutoRenewSwitches } from './auto-renew-switches';
import { AutoRenewals } from './auto-renewals';
import { ExpiryNotices } from './expiry-notices';
import { GetAutoRenewDefault } from './get-auto-renew-default';
import { RenewByThemselves } from './renew-by-themselves';
import { SetAutoRenewDefault } from './set-auto-renew-default';
import { SetAutoRenewal } from './set-auto-renewal';
import { SwitchOnByDefault } from './switch-on-by-default';
import { TellOfExpiry } from './tell-of-expiry';

/** What happens by itself around an expiry. */
export const autoRenewParts = [
  GetAutoRenewDefault,
  SetAutoRenewDefault,
  AutoRenewDefaults,
  SwitchOnByDefault,
  AutoRenewSwitches,
  AutoRenewals,
  ExpiryNotices,
  RenewByThemselves,
  SetAutoRenewal,
  TellOfExpiry,
];

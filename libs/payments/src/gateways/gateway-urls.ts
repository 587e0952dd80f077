import type { GatewayHost } from './gateway';

type Urls = Readonly<Record<GatewayHost, string>>;

const LIVE: Urls = {
  'midtrans-snap': 'https://app.midtrans.com',
  midtrans: 'https://api.midtrans.com',
  xendit: 'https://api.xendit.co',
  doku: 'https://api.doku.com',
  tripay: 'https://tripay.co.id/api',
  ipaymu: 'https://my.ipaymu.com/api/v2',
};

/** Xendit has one host for both: its keys say which is meant. */
const SANDBOX: Urls = {
  ...LIVE,
  'midtrans-snap': 'https://app.sandbox.midtrans.com',
  midtrans: 'https://api.sandbox.midtrans.com',
  doku: 'https://api-sandbox.doku.com',
  tripay: 'https://tripay.co.id/api-sandbox',
  ipaymu: 'https://sandbox.ipaymu.com/api/v2',
};

/** Where a provider's host is: `live`, `sandbox`, or in a folder of its own below the address of a fake gateway. */
export function gatewayUrl(gateways: string, host: GatewayHost): string {
  if (gateways === 'live') return LIVE[host];
  return gateways === 'sandbox' ? SANDBOX[host] : `${gateways}/${host}`;
}

/** The payment gateways we speak to. */
export const PROVIDERS = ['midtrans', 'xendit', 'doku', 'tripay', 'ipaymu'] as const;
export type Provider = (typeof PROVIDERS)[number];

import type { Registry } from '#libs/registry';

/** The account that a registry is reached by: `pohonnama@epp.example.id:700`. Several registries of ours may share one, and then one queue. */
export const registryAccount = ({ settings }: Pick<Registry, 'settings'>): string =>
  `${settings.user}@${settings.host.toLowerCase()}:${settings.port}`;

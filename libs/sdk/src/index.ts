export { customerApi, portalApi } from './api-client';
export type { Calling, CustomerApi, PortalApi } from './api-client';
export { bearer, nobody, pageSession } from './caller';
export type { Caller } from './caller';
export type { components as CustomerComponents, paths as CustomerPaths } from './generated/customer-api';
export type { components as PortalComponents, paths as PortalPaths } from './generated/portal-api';

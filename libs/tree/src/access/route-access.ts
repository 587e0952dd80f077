import type { Role } from '#libs/kernel';
import { ALLOWED_ROLES, PUBLIC_ROUTE } from '#libs/platform';

/** Who may use a route: everybody, some roles, or nobody ever said. What the handler says goes before its class. */
export function routeAccess(handler: object, controller: object): 'public' | readonly Role[] | undefined {
  return accessOf(handler) ?? accessOf(controller);
}

/** Where both are written on one thing, the stricter counts. */
function accessOf(target: object): 'public' | readonly Role[] | undefined {
  const roles = Reflect.getMetadata(ALLOWED_ROLES, target) as readonly Role[] | undefined;
  return roles ?? (Reflect.getMetadata(PUBLIC_ROUTE, target) === true ? 'public' : undefined);
}

import type { Permission } from '#libs/kernel';
import { NEEDED_PERMISSION, PUBLIC_ROUTE } from '#libs/platform';

/** Who may use a route: everybody, those with a permission, or nobody ever said. What the handler says goes before its class. */
export function routeAccess(handler: object, controller: object): 'public' | Permission | undefined {
  return accessOf(handler) ?? accessOf(controller);
}

/** Where both are written on one thing, the stricter counts. */
function accessOf(target: object): 'public' | Permission | undefined {
  const permission = Reflect.getMetadata(NEEDED_PERMISSION, target) as Permission | undefined;
  return permission ?? (Reflect.getMetadata(PUBLIC_ROUTE, target) === true ? 'public' : undefined);
}

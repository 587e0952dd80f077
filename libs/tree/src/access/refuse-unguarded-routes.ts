import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { routeAccess } from './route-access';

/** Where Nest notes the path of a handler. */
const ROUTE = 'path';

/** A route that nobody decided on must not go into service: the start fails and names it. */
export function refuseUnguardedRoutes(modules: ModulesContainer): void {
  const unguarded = [...modules.values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? unguardedIn(metatype) : []));
  if (unguarded.length > 0) throw new Error(`Routes with neither @Public() nor @Allow(...): ${unguarded.join(', ')}`);
}

function unguardedIn(controller: object & { name: string; prototype?: unknown }): string[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((name) => Reflect.hasMetadata(ROUTE, prototype[name]!) && routeAccess(prototype[name]!, controller) === undefined)
    .map((name) => `${controller.name}.${name}`);
}

import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';

/** A route that the program serves. */
export interface LiveRoute {
  /** `GET /v1/nodes/:node`. */
  readonly key: string;
  readonly handler: object;
  readonly controller: object;
}

/** Every route of every controller of the program, as Nest will serve it. */
export const liveRoutes = (modules: ModulesContainer): LiveRoute[] =>
  [...modules.values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesIn(metatype) : []));

function routesIn(controller: object & { prototype?: unknown }): LiveRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => prototype[name]!)
    .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler))
    .flatMap((handler) =>
      pathsOf(controller).flatMap((base) =>
        pathsOf(handler).map((path) => ({ key: `${methodOf(handler)} ${joined(base, path)}`, handler, controller })),
      ),
    );
}

/** The key of the route that a handler of a controller serves: where it has several paths, the first. */
export const routeKey = (handler: object, controller: object): string =>
  `${methodOf(handler)} ${joined(pathsOf(controller)[0]!, pathsOf(handler)[0]!)}`;

const pathsOf = (target: object): string[] => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
const methodOf = (handler: object): string => RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
const joined = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

import type { ModulesContainer } from '@nestjs/core';
import { needsStepUp } from '../access/needs-step-up.decorator';
import { routeAccess } from '../access/route-access';
import { type LiveRoute, liveRoutes } from './live-routes';
import type { Policy } from './policy';

/** The policy and the program must say the same: the start fails and names every route on which they differ. */
export function refuseRoutesWithoutPolicy(modules: ModulesContainer, policy: Policy): void {
  const wrong = differences(liveRoutes(modules), policy);
  if (wrong.length > 0) throw new Error(`The policy does not fit the routes:\n  ${wrong.join('\n  ')}`);
}

/** A sentence for each route without a row, row without a route, and row that says something else than its route. */
export function differences(routes: readonly LiveRoute[], policy: Policy): string[] {
  const live = new Map(routes.map((route) => [route.key, route]));
  const orphans = Object.keys(policy).filter((key) => !live.has(key));
  return [
    ...[...live.values()].flatMap((route) => differencesAt(route, policy)),
    ...orphans.map((key) => `${key} has a row in the policy, and no program serves it.`),
  ];
}

function differencesAt({ key, handler, controller }: LiveRoute, policy: Policy): string[] {
  const row = policy[key];
  const access = routeAccess(handler, controller);
  if (!row) return [`${key} (${access ?? 'nobody'}) has no row in the policy.`];
  return [
    ...(row.permission === access ? [] : [`${key} asks for ${access}; the policy says ${row.permission}.`]),
    ...(row.needsStepUp === needsStepUp(handler) ? [] : [`${key} and the policy differ on whether it needs a fresh proof.`]),
  ];
}

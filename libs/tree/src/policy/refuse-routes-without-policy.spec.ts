import { Allow, Public } from '#libs/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { NeedsStepUp } from '../access/needs-step-up.decorator';
import { type LiveRoute, routeKey } from './live-routes';
import { row } from './policy';
import { differences } from './refuse-routes-without-policy';

@Controller('v1/things')
class Things {
  @Public()
  @Get()
  list(): void {}

  @Allow('money:move')
  @NeedsStepUp()
  @Post(':thing/approval')
  approve(): void {}
}

const routes: LiveRoute[] = (['list', 'approve'] as const)
  .map((name) => Object.getOwnPropertyDescriptor(Things.prototype, name)!.value as object)
  .map((handler) => ({ key: routeKey(handler, Things), handler, controller: Things }));
const policy = {
  'GET /v1/things': row('public', 'public', 'none', []),
  'POST /v1/things/:thing/approval': row('money:move', 'object', 'none', ['child'], 'movesMoney', 'needsStepUp'),
};

describe('a policy', () => {
  it('fits routes of which it says what they say', () => {
    expect(differences(routes, policy)).toEqual([]);
  });

  it('does not fit a route that nobody wrote a row for', () => {
    expect(differences(routes, { 'GET /v1/things': policy['GET /v1/things'] })).toEqual([
      'POST /v1/things/:thing/approval (money:move) has no row in the policy.',
    ]);
  });

  it('does not fit when it speaks of a route that is gone', () => {
    expect(differences(routes.slice(0, 1), policy)).toEqual([
      'POST /v1/things/:thing/approval has a row in the policy, and no program serves it.',
    ]);
  });

  it('does not fit a route that asks for something else', () => {
    const other = { ...policy, 'POST /v1/things/:thing/approval': row('account:read', 'object', 'none', ['child']) };
    expect(differences(routes, other)).toEqual([
      'POST /v1/things/:thing/approval asks for money:move; the policy says account:read.',
      'POST /v1/things/:thing/approval and the policy differ on whether it needs a fresh proof.',
    ]);
  });
});

import { IntersectionType } from '@nestjs/swagger';
import type { LoggedIn } from '../login/logged-in';
import { IdentityView, viewIdentity } from './identity.view';
import { TokensView, viewTokens } from './tokens.view';

/** The answer to a login: tokens, and who they belong to. */
export class LoggedInView extends IntersectionType(TokensView, IdentityView) {}

export function viewLoggedIn(loggedIn: LoggedIn) {
  const { tokenType, accessToken, expiresInSeconds, refreshToken } = viewTokens(loggedIn);
  const { person, node, memberships } = viewIdentity(loggedIn);
  return { tokenType, accessToken, expiresInSeconds, refreshToken, person, node, memberships } satisfies LoggedInView;
}

import type { Role } from '#libs/kernel';
import { type CustomDecorator, SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

/** Metadata key of routes that need no login. */
export const PUBLIC_ROUTE = 'pohonnama:public';
/** Metadata key of the roles (`Role[]`) that may use a route. */
export const ALLOWED_ROLES = 'pohonnama:allowed-roles';

/** The route is open to everybody. Every handler has this or `@Allow`: one with neither stops the start. */
export const Public = (): MethodDecorator & ClassDecorator => applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiSecurity({}));

/** The route is for people logged in who have one of these roles at their node. */
export const Allow = (...roles: readonly Role[]): CustomDecorator => SetMetadata(ALLOWED_ROLES, roles);

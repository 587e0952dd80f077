import type { Permission } from '#libs/kernel';
import { type CustomDecorator, SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

/** Metadata key of routes that need no login. */
export const PUBLIC_ROUTE = 'pohonnama:public';
/** Metadata key of the permission that a route asks for. */
export const NEEDED_PERMISSION = 'pohonnama:needed-permission';

/** The route is open to everybody. Every handler has this or `@Allow`: one with neither stops the start. */
export const Public = (): MethodDecorator & ClassDecorator => applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiSecurity({}));

/** The route is for people logged in whose role at their node brings this permission. */
export const Allow = (permission: Permission): CustomDecorator => SetMetadata(NEEDED_PERMISSION, permission);

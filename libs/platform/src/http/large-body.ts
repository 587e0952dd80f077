import { ApiExtension } from '@nestjs/swagger';

/** How the description marks a route that takes large bodies. */
export const LARGE_BODY = 'x-large-body';

/** The handler, of a PUT, takes a larger body than others do. */
export const LargeBody = (): MethodDecorator & ClassDecorator => ApiExtension(LARGE_BODY, true);

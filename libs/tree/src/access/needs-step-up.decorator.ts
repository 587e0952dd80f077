import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** Metadata key of routes that want a recent proof of who asks. */
const NEEDS_STEP_UP = 'pohonnama:needs-step-up';

/** The route wants a second factor or password given on this session within the last ten minutes. */
export const NeedsStepUp = (): CustomDecorator => SetMetadata(NEEDS_STEP_UP, true);

export const needsStepUp = (handler: object): boolean => Reflect.getMetadata(NEEDS_STEP_UP, handler) === true;

import { applyDecorators } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { OrderView } from './order.view';

const text = { type: 'string' } as const;
const Location = { description: 'Where the order is.', schema: text };

/** Describes the answers to an order: placed now, or by the same request before. */
export const ApiOrderPlaced = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiCreatedResponse({ type: OrderView, headers: { Location } }),
    ApiOkResponse({
      type: OrderView,
      description: 'The same Idempotency-Key had placed it before: nothing was done again.',
      headers: { Location, 'Idempotent-Replayed': { description: 'true', schema: text } },
    }),
  );

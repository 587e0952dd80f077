import { type Type, applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';

/** Describes a handler's answer as one page of `view`s. */
export const ApiPage = (view: Type): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiExtraModels(view),
    ApiOkResponse({
      headers: { Link: { description: 'rel="next": the next page, when there is one (RFC 8288).', schema: { type: 'string' } } },
      schema: {
        type: 'object',
        required: ['data', 'nextCursor'],
        properties: {
          data: { type: 'array', items: { $ref: getSchemaPath(view) } },
          nextCursor: { type: ['string', 'null'], description: 'Send it as `cursor` to get the next page; null on the last one.' },
        },
      },
    }),
  );

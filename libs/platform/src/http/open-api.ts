import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule, getSchemaPath } from '@nestjs/swagger';
import { MoneyView } from './money.view';
import { ProblemView } from './problem.view';

/** How a program presents itself. */
export interface About {
  readonly title: string;
  readonly description: string;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** The API's description (OpenAPI 3.1), made from the controllers. Every operation may answer with a problem. */
export function openApi(app: INestApplication, { title, description }: About): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [ProblemView, MoneyView],
    operationIdFactory: operationId,
  });
  const problem = {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } },
  };
  for (const item of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) operation.responses = { ...operation.responses, default: problem };
    }
  }
  return document;
}

/** `ordersPlace`: unique in one program, and a good name for a method of a generated client. */
function operationId(controller: string, handler: string): string {
  const area = controller.replace(/Controller$/, '');
  return `${area.charAt(0).toLowerCase()}${area.slice(1)}${handler.charAt(0).toUpperCase()}${handler.slice(1)}`;
}

import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { type JsonSchema, type Schemas, mismatches } from './json-schema';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

/** What a program says about itself at /openapi.json. */
export class ApiDescription {
  private constructor(private readonly document: Document) {}

  static async of(app: NestExpressApplication): Promise<ApiDescription> {
    const { body } = (await request(app.getHttpServer()).get('/openapi.json')) as { body: Document };
    return new ApiDescription(body);
  }

  get schemas(): Schemas {
    return this.document.components.schemas;
  }

  /** Each with its name: `GET /v1/orders/{order}`. */
  get operations(): { readonly route: string; readonly operation: Operation }[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
    );
  }

  /** Where an answer differs from what is said about it. */
  differences(method: string, url: string, status: number, body: unknown): string[] {
    const path = url.split('?')[0]!;
    const route = this.operations
      .filter(({ route: known }) => new RegExp(`^${known.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(`${method} ${path}`))
      // A fixed address goes before one with a parameter in the same place.
      .toSorted((one, other) => one.route.split('{').length - other.route.split('{').length)[0];
    const schema = Object.values(route?.operation.responses[status]?.content ?? {})[0]?.schema;
    return schema ? mismatches(body, schema, this.schemas) : [`nothing is said about ${method} ${path} answering ${status}`];
  }
}

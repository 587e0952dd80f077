/** As much of JSON Schema as our descriptions use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The schema that a reference means. */
export function resolved(schema: JsonSchema, schemas: Schemas): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const meant = schemas[schema.$ref.replace('#/components/schemas/', '')];
  if (!meant) throw new Error(`${schema.$ref} means nothing`);
  return meant;
}

/** Where a value is not what its schema says; fields that nobody described count as wrong. */
export function mismatches(value: unknown, described: JsonSchema, schemas: Schemas, at = ''): string[] {
  const schema = resolved(described, schemas);
  const { anyOf, allOf, items, format } = schema;
  if (anyOf && !anyOf.some((each) => mismatches(value, each, schemas, at).length === 0)) return [`${at}: matches none of the alternatives`];
  const wrong = (allOf ?? []).flatMap((each) => mismatches(value, each, schemas, at));
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (types && !types.some((type) => isOf(type, value))) return [...wrong, `${at}: ${JSON.stringify(value)} is not ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value)) wrong.push(`${at}: ${JSON.stringify(value)} is none of ${schema.enum.join(', ')}`);
  if (format === 'date-time' && typeof value === 'string' && !INSTANT.test(value)) wrong.push(`${at}: ${value} is not an instant in UTC`);
  if (items && Array.isArray(value)) wrong.push(...value.flatMap((entry, i) => mismatches(entry, items, schemas, `${at}/${i}`)));
  if (schema.properties && typeof value === 'object' && value !== null) wrong.push(...inFields(value, schema, schemas, at));
  return wrong;
}

function inFields(value: object, { properties = {}, required = [] }: JsonSchema, schemas: Schemas, at: string): string[] {
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}/${name}: is missing`);
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const schema = properties[name];
    return schema ? mismatches(field, schema, schemas, `${at}/${name}`) : [`${at}/${name}: is not described`];
  });
  return [...missing, ...fields];
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

/** Places in a schema that say nothing about what is there. */
export function holes(schema: JsonSchema, at: string): string[] {
  const { $ref, type, anyOf, allOf, items, properties } = schema;
  if ($ref !== undefined) return [];
  const says = type !== undefined || anyOf !== undefined || allOf !== undefined;
  const isEmptyObject = type === 'object' && Object.keys(properties ?? {}).length === 0;
  const isAnyList = type === 'array' && items === undefined;
  const own = !says || isEmptyObject || isAnyList ? [at] : [];
  const inside = Object.entries(properties ?? {}).flatMap(([name, each]) => holes(each, `${at}/${name}`));
  return [...own, ...inside, ...(items ? holes(items, `${at}/*`) : [])];
}

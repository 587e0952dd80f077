import 'reflect-metadata';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';

// Where `@Type` leaves what it was told; class-transformer has no public way to ask.
const { defaultMetadataStorage } = require('class-transformer/cjs/storage') as typeof import('class-transformer/types/storage');

type RequestClass = new () => object;
type Words = Record<string, unknown>;
interface Rule {
  readonly propertyName: string;
  readonly name?: string;
  readonly type: string;
  readonly constraints?: readonly unknown[];
  readonly each?: boolean;
}

/** What each rule of class-validator means in JSON Schema. */
const schemaOf: Readonly<Record<string, (given: readonly unknown[]) => Words>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isPositive: () => ({ exclusiveMinimum: 0 }),
  min: ([least]) => ({ minimum: least }),
  max: ([most]) => ({ maximum: most }),
  isNotEmpty: () => ({ minLength: 1 }),
  minLength: ([least]) => ({ minLength: least }),
  maxLength: ([most]) => ({ maxLength: most }),
  isLength: ([least, most]) => ({ minLength: least, maxLength: most }),
  matches: ([pattern]) => ({ pattern: pattern instanceof RegExp ? pattern.source : String(pattern) }),
  isEmail: () => ({ format: 'email' }),
  isUuid: () => ({ format: 'uuid' }),
  isUrl: () => ({ format: 'uri' }),
  isIso8601: () => ({ format: 'date-time' }),
  isDateString: () => ({ format: 'date-time' }),
  isIn: ([values]) => ({ enum: values }),
  isEnum: ([values]) => ({ enum: Object.values(values as object) }),
  arrayMinSize: ([least]) => ({ minItems: least }),
  arrayMaxSize: ([most]) => ({ maxItems: most }),
  arrayUnique: () => ({ uniqueItems: true }),
};
const LIST_RULES = new Set(['isArray', 'arrayMinSize', 'arrayMaxSize', 'arrayNotEmpty', 'arrayUnique']);

/**
 * Describes a request class in OpenAPI by its class-validator rules, so that there is one source of truth. Nested classes
 * are described by theirs: `@IsNested(() => Contact)`. A field with a default need not be sent.
 */
export function ApiFromValidation(): ClassDecorator {
  return (target) => {
    const described = target as unknown as RequestClass;
    const defaults = new described() as Words;
    const rules = getMetadataStorage().getTargetValidationMetadatas(described, '', true, false) as unknown as Rule[];
    for (const property of new Set(rules.map(({ propertyName }) => propertyName))) {
      const own = rules.filter(({ propertyName }) => propertyName === property);
      ApiProperty(describe(described, property, own, defaults[property]))(described.prototype as object, property);
    }
  };
}

function describe(target: RequestClass, property: string, rules: readonly Rule[], standard: unknown): ApiPropertyOptions {
  const design = Reflect.getMetadata('design:type', target.prototype, property) as unknown;
  const isList = design === Array || rules.some(({ name }) => name !== undefined && LIST_RULES.has(name));
  const isOptional = rules.some(({ name, type }) => type === 'conditionalValidation' || name === 'isOptional') || standard !== undefined;
  const nested = nestedClass(target, property, rules, design);
  const words = (kept: readonly Rule[]): Words =>
    Object.assign({}, ...kept.map(({ name, constraints }) => schemaOf[name ?? '']?.(constraints ?? []) ?? {})) as Words;
  const item = nested ? {} : { type: primitiveOf(design), ...words(rules.filter(({ name }) => !LIST_RULES.has(name ?? ''))) };
  return {
    required: !isOptional,
    ...(standard === undefined ? {} : { default: standard }),
    ...(nested ? { type: () => nested, isArray: isList } : isList ? { type: 'array', items: item } : item),
    ...(isList ? words(rules.filter(({ name }) => LIST_RULES.has(name ?? ''))) : {}),
  } as ApiPropertyOptions;
}

function nestedClass(target: RequestClass, property: string, rules: readonly Rule[], design: unknown): unknown {
  if (!rules.some(({ type }) => type === 'nestedValidation')) return undefined;
  const typed = defaultMetadataStorage.findTypeMetadata(target, property);
  return (typed?.typeFunction as (() => unknown) | undefined)?.() ?? design;
}

function primitiveOf(design: unknown): string {
  if (design === Number) return 'number';
  return design === Boolean ? 'boolean' : 'string';
}

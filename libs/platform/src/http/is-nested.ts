import { type Type as Class, applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

/**
 * The field (`each`: every entry of it) is an object with rules of its own. `@ValidateNested()` alone lets through a field
 * that is missing, and a list where an object belongs.
 */
export const IsNested = (type: () => Class, { each = false } = {}): PropertyDecorator =>
  applyDecorators(IsObject({ each }), ValidateNested({ each }), Type(type));

import { applyDecorators } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';

/** The setting may be left out. */
export const IsOptionalText = (): PropertyDecorator => applyDecorators(IsOptional(), IsString());

import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import { inBody, inParameters, invalidRequest } from './invalid-request';

const strict = (place: typeof inBody): ValidationPipeOptions => ({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  validationError: { target: true, value: false },
  exceptionFactory: (errors) => invalidRequest(errors, place),
});

/**
 * Bodies and queries are classes with class-validator rules. Nothing is guessed: fields we do not know are refused, and
 * text does not become a number unless the class says so (`@Type(() => Number)` in queries).
 */
@Injectable()
export class BodyPipe implements PipeTransform {
  private readonly body = new ValidationPipe(strict(inBody));
  private readonly parameters = new ValidationPipe(strict(inParameters));

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return (metadata.type === 'body' ? this.body : this.parameters).transform(value, metadata);
  }
}

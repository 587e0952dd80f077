import { ApiProperty } from '@nestjs/swagger';

/** One thing wrong with one field, as the API describes it. */
export class FieldErrorView {
  @ApiProperty({ description: 'A JSON Pointer into the body, or the name of a parameter.', example: '/contacts/0/email' })
  readonly pointer!: string;

  @ApiProperty({ description: 'Stable: which rule is broken.', example: 'is-email' })
  readonly code!: string;

  @ApiProperty({ description: 'For people, in the language asked for.', example: 'must be an e-mail address' })
  readonly message!: string;
}

/** A refusal, as the API describes it (RFC 9457). Some codes bring more members: the facts of the case. */
export class ProblemView {
  @ApiProperty({ format: 'uri-reference', example: '/problems/deposit-too-low' })
  readonly type!: string;

  @ApiProperty({ description: 'What kind of problem it is, in the language asked for (en, id).' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', example: 402 })
  readonly status!: number;

  @ApiProperty({ description: 'This case of it, in the language asked for.' })
  readonly detail!: string;

  @ApiProperty({ description: 'Stable: programs decide by it.', example: 'deposit-too-low' })
  readonly code!: string;

  @ApiProperty({ description: 'The same as the header X-Request-Id; name it when you ask for help.' })
  readonly requestId!: string;

  @ApiProperty({ type: [FieldErrorView], required: false })
  readonly errors?: FieldErrorView[];
}

import { ApiProperty } from '@nestjs/swagger';

/** The same for every address, known or not. */
export class ForgottenPasswordView {
  @ApiProperty({ format: 'email', description: 'Where the mail goes if somebody logs in with it here.' })
  readonly email!: string;
}

import { ApiProperty } from '@nestjs/swagger';

export class SecondFactorRuleView {
  @ApiProperty({ description: 'Everybody who acts for the account needs a second factor; who has none may set one up, and nothing else.' })
  readonly required!: boolean;
}

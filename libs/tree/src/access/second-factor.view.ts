import { ApiProperty } from '@nestjs/swagger';
import type { SecondFactorState } from '../second-factor/manage-second-factor';

export class SecondFactorView {
  @ApiProperty({ description: 'Logging in asks for a code.' })
  readonly on!: boolean;

  @ApiProperty({ description: 'The account I act for asks for one: until it is on, nothing else can be done there.' })
  readonly required!: boolean;

  @ApiProperty({ type: 'integer' })
  readonly recoveryCodesLeft!: number;
}

export const viewSecondFactor = ({ isOn, isRequired, recoveryCodesLeft }: SecondFactorState): SecondFactorView => ({
  on: isOn,
  required: isRequired,
  recoveryCodesLeft,
});

/** Shown once. */
export class EnrolmentView {
  @ApiProperty({ description: 'Base 32, to be typed into an authenticator app.' })
  readonly secret!: string;

  @ApiProperty({ description: 'The same for a QR code: otpauth://totp/...' })
  readonly uri!: string;
}

export class RecoveryCodesView {
  @ApiProperty({ type: [String], description: 'Each counts once instead of a code of the app. Shown once.' })
  readonly recoveryCodes!: string[];
}

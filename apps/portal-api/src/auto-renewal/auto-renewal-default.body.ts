import { ApiFromValidation, IsLine, IsNested } from '#libs/platform';
import { ArrayMaxSize, IsArray, IsBoolean } from 'class-validator';

const TLD_MAX = 63;
const EXTENSIONS_MAX = 500;

/** One extension that is another way than the rest. */
@ApiFromValidation()
export class ExtensionDefaultBody {
  /** Without a dot in front. */
  @IsLine(TLD_MAX)
  readonly tld!: string;

  @IsBoolean()
  readonly isOn!: boolean;
}

/** Whether names renew by themselves from the beginning. */
@ApiFromValidation()
export class AutoRenewalDefaultBody {
  /** Names of all extensions that are not among `extensions`. */
  @IsBoolean()
  readonly isOn!: boolean;

  @IsArray()
  @ArrayMaxSize(EXTENSIONS_MAX)
  @IsNested(() => ExtensionDefaultBody, { each: true })
  readonly extensions: ExtensionDefaultBody[] = [];
}

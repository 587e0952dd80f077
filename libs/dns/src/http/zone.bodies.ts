import { ApiFromValidation, IsLine, IsNested } from '#libs/platform';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { RECORDS_MAX, RECORD_TYPES, type RecordType, TTL_DEFAULT, TTL_MAX, TTL_MIN } from '../records/record';
import { ZONE_FILE_MAX } from '../zone-file/read-zone-file';
import type { ZoneWish } from '../edit-zone';

const HOST_MAX = 255;
const VALUE_MAX = 5_000;
const ID_MAX = 40;
const NAME_MAX = 120;

@ApiFromValidation()
export class RecordBody {
  /** Where it stands, below the domain: `@` for the domain itself, `www`, `*.toko`. */
  @IsString()
  @MaxLength(HOST_MAX)
  readonly host!: string;

  @IsIn(RECORD_TYPES)
  readonly type!: RecordType;

  /** Seconds for which it may be remembered. */
  @IsInt()
  @Min(TTL_MIN)
  @Max(TTL_MAX)
  readonly ttl: number = TTL_DEFAULT;

  /** As in a zone file: `192.0.2.10`, `10 mail.example.id`; of a TXT the text itself. */
  @IsString()
  @MinLength(1)
  @MaxLength(VALUE_MAX)
  readonly value!: string;
}

@ApiFromValidation()
class VersionBody {
  /** The version of the zone that was seen. */
  @IsInt()
  @Min(1)
  readonly version!: number;

  /** Only tell what would change. */
  @IsBoolean()
  readonly preview: boolean = false;
}

@ApiFromValidation()
export class NewZoneBody {
  /** A template of the domain's seller; without one the zone is empty. */
  @IsOptional()
  @IsLine(ID_MAX)
  readonly template?: string;
}

@ApiFromValidation()
export class RecordsBody extends VersionBody {
  /** All records that the zone is to have. */
  @IsArray()
  @ArrayMaxSize(RECORDS_MAX)
  @IsNested(() => RecordBody, { each: true })
  readonly records!: RecordBody[];
}

@ApiFromValidation()
export class ZoneFileBody extends VersionBody {
  /** A zone file (RFC 1035), as other providers export them. */
  @IsString()
  @MinLength(1)
  @MaxLength(ZONE_FILE_MAX)
  readonly file!: string;

  /** `add`: beside what there is; `replace`: instead of it. */
  @IsIn(['add', 'replace'])
  readonly mode: 'add' | 'replace' = 'replace';
}

@ApiFromValidation()
export class ApplyTemplateBody extends VersionBody {
  @IsLine(ID_MAX)
  readonly template!: string;
}

@ApiFromValidation()
export class UndoBody extends VersionBody {}

@ApiFromValidation()
export class SigningBody {
  /** The version of the zone that was seen. */
  @IsInt()
  @Min(1)
  readonly version!: number;

  @IsBoolean()
  readonly enabled!: boolean;
}

@ApiFromValidation()
export class TemplateBody {
  @IsLine(NAME_MAX)
  readonly name!: string;

  /** Hosts and values may hold `{domain}`. */
  @IsArray()
  @ArrayMaxSize(RECORDS_MAX)
  @IsNested(() => RecordBody, { each: true })
  readonly records!: RecordBody[];
}

export const readZoneWish = ({ version, preview }: VersionBody): ZoneWish => ({ version, isPreview: preview });

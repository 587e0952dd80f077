import { Expose } from 'class-transformer';
import { IsBooleanString, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsOptionalText } from './is-optional-text';
import { IsWhole } from './is-whole';
import { ReviewVariables } from './review-variables';

/** What the environment can say about the papers people hand in. */
export class DocumentVariables extends ReviewVariables {
  /** What DOCUMENT_KEY_FILE would hold: keys of at least 32 characters, one a line. The first is used for new papers, all open old ones. */
  @Expose({ name: 'DOCUMENT_KEY' })
  @IsOptionalText()
  readonly documentKey?: string;

  /** Where papers lie, encrypted: `local` (DATA_DIR/documents) or `s3` (a bucket of any store that speaks S3). */
  @Expose({ name: 'DOCUMENT_DRIVE' })
  @IsIn(['local', 's3'])
  readonly documentDrive: 'local' | 's3' = 'local';

  /** The bucket for papers; nothing else may lie in it. */
  @Expose({ name: 'S3_BUCKET' })
  @IsOptionalText()
  readonly s3Bucket?: string;

  /** `https://host` of the store, for all but Amazon's own. */
  @Expose({ name: 'S3_ENDPOINT' })
  @IsOptional()
  @Matches(/^https?:\/\/[^/?#\s]+$/, { message: 'S3_ENDPOINT must be http(s)://host, without a path' })
  readonly s3Endpoint?: string;

  /** The region of the bucket. */
  @Expose({ name: 'S3_REGION' })
  @IsString()
  readonly s3Region: string = 'ap-southeast-3';

  /** `true` when the bucket's name stands in the path and not in the host name, as most stores besides Amazon's want it. */
  @Expose({ name: 'S3_PATH_STYLE' })
  @IsBooleanString()
  readonly s3PathStyle: string = 'false';

  /** Who we are to the store. */
  @Expose({ name: 'S3_ACCESS_KEY_ID' })
  @IsOptionalText()
  readonly s3AccessKeyId?: string;

  /** The secret of that key. */
  @Expose({ name: 'S3_SECRET_ACCESS_KEY' })
  @IsOptionalText()
  readonly s3SecretAccessKey?: string;

  /** A file holding what S3_SECRET_ACCESS_KEY would hold. */
  @Expose({ name: 'S3_SECRET_ACCESS_KEY_FILE' })
  @IsOptionalText()
  readonly s3SecretAccessKeyFile?: string;

  /** ClamAV's daemon, `host:3310` or the path of its socket: papers are shown when it has found nothing in them. Without it they are not scanned. */
  @Expose({ name: 'CLAMD' })
  @IsOptional()
  @Matches(/^(\/\S+|[^/:\s]+:\d+)$/, { message: 'CLAMD must be host:port or the path of a socket' })
  readonly clamd?: string;

  /** `on`: pictures of identity cards are compared with what was typed, as an aid to reviewers; each takes a worker some seconds. */
  @Expose({ name: 'RECOGNITION' })
  @IsIn(['off', 'on'])
  readonly recognition: 'off' | 'on' = 'off';

  /** Days that papers are kept whose application or order came to nothing. */
  @Expose({ name: 'REFUSED_PAPER_DAYS' })
  @IsWhole(1, 3_650)
  readonly refusedPaperDays: number = 30;

  /** Days that a registrant's papers are kept after the domain's end. */
  @Expose({ name: 'ENDED_PAPER_DAYS' })
  @IsWhole(1, 3_650)
  readonly endedPaperDays: number = 365;

  /** Days that proofs of payments are kept: books and what belongs to them, ten years. */
  @Expose({ name: 'PROOF_DAYS' })
  @IsWhole(1, 7_300)
  readonly proofDays: number = 3_653;
}

import type { S3Client } from '@aws-sdk/client-s3';
import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DocumentDrive, type DriveFile } from './document-drive';

/** A file is at most 5 MB: whoever takes longer will not answer any more. */
const TIMEOUT_MS = 20_000;
const TRIES = 3;

type Sdk = typeof import('@aws-sdk/client-s3');

/** Objects in a bucket of a store that speaks S3. The library is large: who does not use it, does not load it. */
@Injectable()
export class S3Drive extends DocumentDrive {
  private opened: Promise<{ sdk: Sdk; client: S3Client }> | undefined;

  constructor(private readonly settings: Settings) {
    super();
  }

  async write(name: string, bytes: Buffer): Promise<void> {
    await this.put(name, bytes, '*');
  }

  async replace(name: string, bytes: Buffer): Promise<void> {
    // A store shows an object whole or not at all.
    await this.put(name, bytes);
  }

  async read(name: string): Promise<Buffer> {
    const { sdk, client } = await this.open();
    const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: this.settings.s3Bucket, Key: name }), limited());
    if (!Body) throw new Error(`the store has no content for ${name}`);
    return Buffer.from(await Body.transformToByteArray());
  }

  async remove(name: string): Promise<void> {
    const { sdk, client } = await this.open();
    await client.send(new sdk.DeleteObjectCommand({ Bucket: this.settings.s3Bucket, Key: name }), limited());
  }

  async *list(): AsyncIterable<DriveFile> {
    const { sdk, client } = await this.open();
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(new sdk.ListObjectsV2Command({ Bucket: this.settings.s3Bucket, ContinuationToken }), limited());
      for (const { Key, LastModified } of page.Contents ?? []) {
        if (Key && LastModified) yield { name: Key, writtenAt: LastModified };
      }
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
  }

  private async put(name: string, bytes: Buffer, IfNoneMatch?: string): Promise<void> {
    const { sdk, client } = await this.open();
    const object = { Bucket: this.settings.s3Bucket, Key: name, Body: bytes, ContentType: 'application/octet-stream', IfNoneMatch };
    await client.send(new sdk.PutObjectCommand(object), limited());
  }

  private open(): Promise<{ sdk: Sdk; client: S3Client }> {
    this.opened ??= this.connect();
    return this.opened;
  }

  private async connect(): Promise<{ sdk: Sdk; client: S3Client }> {
    const { s3Region: region, s3Endpoint: endpoint, s3PathStyle, s3AccessKeyId: accessKeyId } = this.settings;
    const secretAccessKey = this.settings.s3Secret();
    const sdk = await import('@aws-sdk/client-s3');
    const client = new sdk.S3Client({
      region,
      maxAttempts: TRIES,
      forcePathStyle: s3PathStyle === 'true',
      // Stores besides Amazon's do not all know its newer sums; the file's own seal tells of every changed bit.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(endpoint ? { endpoint } : {}),
      ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    });
    return { sdk, client };
  }
}

const limited = () => ({ abortSignal: AbortSignal.timeout(TIMEOUT_MS) });

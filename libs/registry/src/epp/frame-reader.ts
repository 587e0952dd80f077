import { EppFrameRefused } from './epp-frame-refused';
import { FRAME_HEADER_BYTES } from './frame';

/** The largest frame taken, in bytes with its header. */
export const FRAME_BYTES_MAX = 1024 * 1024;

/**
 * Cuts a TCP stream into EPP documents (RFC 5734). Feed it the chunks as they come, of any size: each byte is copied once.
 * After it threw EppFrameRefused the stream has no meaning any more: close the connection.
 */
export class FrameReader {
  private readonly header = Buffer.alloc(FRAME_HEADER_BYTES);
  private headerFilled = 0;
  private body: Buffer | undefined;
  private bodyFilled = 0;

  constructor(private readonly limit = FRAME_BYTES_MAX) {}

  /** True between the first byte of a frame and its last: an end of the stream now has cut a document. */
  get midFrame(): boolean {
    return this.headerFilled > 0;
  }

  /** The documents that this chunk completed, without their headers: none, one or many. */
  feed(chunk: Buffer): Buffer[] {
    const whole: Buffer[] = [];
    let at = 0;
    while (at < chunk.length) {
      at += this.body ? this.fillBody(this.body, chunk, at) : this.fillHeader(chunk, at);
      if (this.body && this.bodyFilled === this.body.length) {
        whole.push(this.body);
        this.body = undefined;
        this.headerFilled = 0;
      }
    }
    return whole;
  }

  private fillHeader(chunk: Buffer, at: number): number {
    const copied = chunk.copy(this.header, this.headerFilled, at);
    this.headerFilled += copied;
    if (this.headerFilled === FRAME_HEADER_BYTES) this.startBody(this.header.readUInt32BE(0));
    return copied;
  }

  private startBody(length: number): void {
    if (length <= FRAME_HEADER_BYTES) throw new EppFrameRefused(`An EPP frame of ${length} bytes holds no document.`, { length });
    if (length > this.limit) {
      throw new EppFrameRefused(`An EPP frame of ${length} bytes is over the limit of ${this.limit}.`, { length, limit: this.limit });
    }
    this.body = Buffer.alloc(length - FRAME_HEADER_BYTES);
    this.bodyFilled = 0;
  }

  private fillBody(body: Buffer, chunk: Buffer, at: number): number {
    const copied = chunk.copy(body, this.bodyFilled, at);
    this.bodyFilled += copied;
    return copied;
  }
}

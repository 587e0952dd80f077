/** One file on a drive. */
export interface DriveFile {
  readonly name: string;
  readonly writtenAt: Date;
}

/** Where files lie. It gets them encrypted, and never learns what they are. */
export abstract class DocumentDrive {
  /** A name is written once. */
  abstract write(name: string, bytes: Buffer): Promise<void>;
  /** What lay there before lies there until all of the new is there. */
  abstract replace(name: string, bytes: Buffer): Promise<void>;
  /** @throws Error when there is no such file */
  abstract read(name: string): Promise<Buffer>;
  /** Nothing happens when there is none. */
  abstract remove(name: string): Promise<void>;
  /** Every file there is, in no order; also what was left of writing one. */
  abstract list(): AsyncIterable<DriveFile>;
}

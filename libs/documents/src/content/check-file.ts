import { Injectable } from '@nestjs/common';
import { DocumentRefused, FILE_MAX } from '../document';
import { checkPdf } from './check-pdf';
import { type Picture, Pictures } from './pictures';
import { sniff, sniffOther } from './sniff';

/** Decides by content alone whether a file is taken, and what of it is kept. */
@Injectable()
export class CheckFile {
  constructor(private readonly pictures: Pictures) {}

  /** @throws DocumentRefused */
  async run(file: Buffer): Promise<Picture> {
    if (file.length > FILE_MAX) throw new DocumentRefused('too-large');
    const type = sniff(file);
    if (!type) throw new DocumentRefused('unknown-type', sniffOther(file));
    if (type !== 'pdf') return this.pictures.redraw(file, type);
    checkPdf(file);
    return { mediaType: 'application/pdf', bytes: file };
  }
}

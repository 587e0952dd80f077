import { Injectable } from '@nestjs/common';
import { DocumentRefused, FILE_MAX } from '../document';
import { PAGES_MAX, checkPdf } from './check-pdf';
import { PdfPages } from './pdf-pages';
import { type Picture, Pictures } from './pictures';
import { sniff, sniffOther } from './sniff';

/** Decides by content alone whether a file is taken, and what of it is kept. */
@Injectable()
export class CheckFile {
  constructor(
    private readonly pictures: Pictures,
    private readonly pages: PdfPages,
  ) {}

  /** @throws DocumentRefused */
  async run(file: Buffer): Promise<Picture> {
    if (file.length > FILE_MAX) throw new DocumentRefused('too-large');
    const type = sniff(file);
    if (!type) throw new DocumentRefused('unknown-type', sniffOther(file));
    if (type !== 'pdf') return this.pictures.redraw(file, type);
    checkPdf(file);
    await this.askPoppler(file);
    return { mediaType: 'application/pdf', bytes: file };
  }

  /** A second opinion, where there is one. What it cannot make sense of is nobody's danger: it is offered as a download only. */
  private async askPoppler(pdf: Buffer): Promise<void> {
    const facts = await this.pages.facts(pdf);
    if (facts?.isEncrypted) throw new DocumentRefused('encrypted');
    if (facts?.hasPrograms) throw new DocumentRefused('active-content');
    if (facts && facts.pages > PAGES_MAX) throw new DocumentRefused('too-many-pages');
  }
}

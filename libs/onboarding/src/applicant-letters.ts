import { type LetterTemplate, Letters, type Tx } from '#libs/platform';
import { Letterheads, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Application } from './application/application';

/** Writes to applicants in their language, in the name of the node they want to buy from. */
@Injectable()
export class ApplicantLetters {
  constructor(
    private readonly letters: Letters,
    private readonly letterheads: Letterheads,
    private readonly nodes: Nodes,
  ) {}

  /** `page` becomes the secret `link` of the mail when it is given. */
  async post(
    tx: Tx,
    { parentId, email, contactName, locale }: Application,
    template: LetterTemplate,
    { page, ...data }: Readonly<Record<string, string>> & { readonly page?: string },
  ): Promise<void> {
    const { brand, url } = await this.letterheads.of(tx, await this.nodes.get(tx, parentId));
    const to = { email, name: contactName };
    const link: Readonly<Record<string, string>> = page === undefined ? {} : { link: `${url}/${page}` };
    await this.letters.post(tx, [{ to, personId: null, nodeId: parentId, template, locale, brand, data: { ...data, ...link } }]);
  }
}

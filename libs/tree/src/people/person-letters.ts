import { type LetterTemplate, Letters, type Tx, currentRequest } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Nodes } from '../nodes/nodes';
import { Letterheads } from './letterheads';
import type { Profile } from './person';

/** Tells people by mail what happened to their login. */
@Injectable()
export class PersonLetters {
  constructor(
    private readonly letters: Letters,
    private readonly letterheads: Letterheads,
    private readonly nodes: Nodes,
  ) {}

  /** In the person's own language, in the name of the one their node buys from; says when it happened, and from which network. */
  async post(
    tx: Tx,
    { id, name, email, locale }: Profile,
    nodeId: number,
    template: LetterTemplate,
    data: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const { brand } = await this.letterheads.of(tx, await this.nodes.get(tx, nodeId));
    const ip = currentRequest()?.ip;
    const facts = { at: tx.now.toISOString(), ...(ip ? { network: ip } : {}), ...data };
    await this.letters.post(tx, [{ to: { email, name }, personId: id, nodeId, template, locale, brand, data: facts }]);
  }
}

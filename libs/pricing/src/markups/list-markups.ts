import { type Actor, Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MarkupRules, type MarkupsWish } from '../markup-rules';
import { OwnLists } from '../own-lists';
import type { StoredMarkup } from './stored-markup';

/** The rules of the actor's node that have not ended. */
@Injectable()
export class ListMarkups {
  constructor(
    private readonly rules: MarkupRules,
    private readonly lists: OwnLists,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** By id. @throws PackageNotFound, NodeNotFound for a list that is not the actor's */
  async run({ nodeId }: Actor, wish: MarkupsWish): Promise<StoredMarkup[]> {
    if (wish.list) await this.lists.refuseForeign(this.reads, nodeId, wish.list);
    return this.rules.list(this.reads, nodeId, { ...wish, now: this.clock.now() });
  }
}

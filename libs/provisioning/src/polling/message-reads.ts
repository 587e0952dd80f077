import { Reads, readInstant, readInstantOrNull } from '#libs/platform';
import type { MessageNews } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import type { RegistryNews } from './registry-news';

/** A message for people to look at. */
export type ShownMessage = Pick<
  RegistryNews,
  'id' | 'registry' | 'kind' | 'about' | 'text' | 'news' | 'xml' | 'queuedAt' | 'receivedAt'
> & {
  /** When the registry took it off its queue. */
  readonly acknowledgedAt: Date | null;
};

interface MessageRow {
  id: string;
  registry: string;
  kind: MessageNews['kind'];
  about: string | null;
  text: string;
  news: string;
  xml: string;
  queued_at: unknown;
  received_at: unknown;
  acknowledged_at: unknown;
}

/** Reads what registries told us. */
@Injectable()
export class MessageReads {
  constructor(private readonly reads: Reads) {}

  /** The newest first, at most `limit`; those about one A-label, contact id or host, or all. */
  async newest(limit: number, about?: string): Promise<ShownMessage[]> {
    const [where, values] = about === undefined ? ['', []] : ['WHERE about = ?', [about]];
    const rows = await this.reads.query<MessageRow>(
      `SELECT id, registry, kind, about, text, news, xml, queued_at, received_at, acknowledged_at FROM registry_message ${where} ORDER BY id DESC LIMIT ${limit}`,
      values,
    );
    return rows.map(({ id, registry, kind, about: what, text, news, xml, ...row }) => ({
      id,
      registry,
      kind,
      about: what,
      text,
      news: JSON.parse(news) as MessageNews,
      xml,
      queuedAt: readInstantOrNull(row.queued_at),
      receivedAt: readInstant(row.received_at),
      acknowledgedAt: readInstantOrNull(row.acknowledged_at),
    }));
  }
}

import { OwnIdentities, type OwnPaper, OwnPapers } from '#libs/documents';
import { ContactReads, viewContact } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { ListMailContacts, ListTeam, Nodes, nodeRef, viewMailContact } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** Everything about people that an account has given us, as JSON written piece by piece: it may be larger than memory. */
@Injectable()
export class OwnCopy {
  constructor(
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly team: ListTeam,
    private readonly mailContacts: ListMailContacts,
    private readonly contacts: ContactReads,
    private readonly identities: OwnIdentities,
    private readonly papers: OwnPapers,
  ) {}

  /** Pieces of one JSON object: `account`, `people`, `mailContacts`, `contacts`, `identities`, `papers` with their content in base64 (RFC 4648). */
  async *write(actor: Actor): AsyncGenerator<string> {
    const { id, name, kind } = await this.nodes.get(this.reads, actor.nodeId);
    yield `{"account":${JSON.stringify({ id: nodeRef(id), name, kind })}`;
    yield* list(
      'people',
      pages((after) => this.team.run(actor, PAGE_MAX, after), 'personId'),
      JSON.stringify,
    );
    yield* list('mailContacts', await this.mailContacts.run(actor.nodeId), (contact) => JSON.stringify(viewMailContact(contact)));
    yield* list(
      'contacts',
      pages((after) => this.contacts.list(actor.nodeId, PAGE_MAX, after), 'id'),
      (contact) => JSON.stringify(viewContact(contact)),
    );
    yield* list('identities', this.identities.all(actor.nodeId), ({ caseId, kind, masked, name: typed, bornOn }) =>
      JSON.stringify({ case: caseId, kind, number: masked, name: typed, bornOn }),
    );
    yield* list('papers', this.papers.all(actor), paperAsJson);
    yield '}\n';
  }
}

function paperAsJson({ document, content }: OwnPaper): string {
  const { id, kind, mediaType, size, createdAt, state, destroyedFor, destroyedAt } = document;
  const said = { id, kind, mediaType, size, createdAt, state, destroyedFor, destroyedAt };
  return JSON.stringify({ ...said, content: content?.toString('base64') ?? null });
}

async function* list<T>(name: string, rows: AsyncIterable<T> | Iterable<T>, write: (row: T) => string): AsyncGenerator<string> {
  yield `,"${name}":[`;
  let between = '';
  for await (const row of rows) {
    yield between + write(row);
    between = ',';
  }
  yield ']';
}

/** Row by row what is read page by page. */
async function* pages<K extends string, T extends Readonly<Record<K, string>>>(
  read: (after: string) => Promise<T[]>,
  key: K,
): AsyncGenerator<T> {
  for (let after = ''; ;) {
    const rows = await read(after);
    yield* rows;
    if (rows.length < PAGE_MAX) return;
    after = rows.at(-1)![key];
  }
}

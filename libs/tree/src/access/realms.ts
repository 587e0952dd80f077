import type { IncomingHttpHeaders } from 'node:http';

/** For whom a server speaks when it answers a request. */
export interface Realm {
  /** Whose people log in here: 0 for the portal, else the node they buy from. */
  readonly realm: number;
  /** What their tokens must say they are for. */
  readonly audience: string;
  /** The node whose brand is shown, null where it is the operator's own portal. */
  readonly brandNodeId: number | null;
}

/** The part of a request that may decide it: its headers. */
export interface Addressed {
  readonly headers: IncomingHttpHeaders;
}

/** Finds the realm of a request. Each program binds one of the implementations. */
export abstract class Realms {
  abstract of(request: Addressed): Promise<Realm>;

  /** May web pages of this origin (`https://host`) read what we answer to this request? */
  abstract admits(origin: string, request: Addressed): Promise<boolean>;
}

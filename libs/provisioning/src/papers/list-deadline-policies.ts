import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { DeadlinePolicies } from './deadline-policies';
import type { StoredPolicy } from './stored-policy';

/** What was said about papers that do not come. */
@Injectable()
export class ListDeadlinePolicies {
  constructor(
    private readonly reads: Reads,
    private readonly policies: DeadlinePolicies,
  ) {}

  /** The last one to begin first, a page at a time. The operator alone has them. */
  run({ nodeId }: Actor, page: { readonly limit: number; readonly before?: readonly [Date, string] | undefined }): Promise<StoredPolicy[]> {
    return nodeId === OPERATOR_ID ? this.policies.list(this.reads, page) : Promise.resolve([]);
  }
}

import { AccountSuspended } from '#libs/tree';

/** How the edges on somebody's way up stand. */
interface Way {
  readonly edges: ReadonlyMap<number, { readonly state: string }>;
}

/** Nobody buys where anybody on the way up is suspended; whose edge that is, only its two ends hear. @throws AccountSuspended */
export function refuseSuspended({ edges }: Way): void {
  if ([...edges.values()].some(({ state }) => state === 'suspended'))
    throw new AccountSuspended('This account cannot order just now. Ask your provider.');
}

import type { ObjectKind } from './oracle';

const PREFIXES: Readonly<Record<Exclude<ObjectKind, 'node'>, string>> = { order: 'ord', domain: 'dom', topUp: 'top', nothing: 'xyz' };

/** The id of something that does not exist, in the shape of one that could. */
export const nobodys = (kind: ObjectKind): string => (kind === 'node' ? 'nod_999999' : `${PREFIXES[kind]}_${'0'.repeat(26)}`);

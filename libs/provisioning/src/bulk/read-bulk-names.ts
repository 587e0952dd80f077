import { DomainName, DomainNameInvalid } from '#libs/kernel';

/** A name as somebody gave it: read, or why it is none. */
export interface ReadName {
  /** A-label; as it was typed where that is no name. */
  readonly name: string;
  readonly refusal: DomainNameInvalid | null;
}

/** Names in either form, each once: whoever lists one twice, or in both forms, means one. Pure. */
export function readBulkNames(typed: readonly string[]): ReadName[] {
  const read = typed.map((each, i) => readOne(each.trim(), `/names/${i}`));
  return [...new Map(read.map((each) => [each.name, each])).values()];
}

function readOne(typed: string, pointer: string): ReadName {
  try {
    return { name: DomainName.parse(typed, pointer).ascii, refusal: null };
  } catch (error) {
    if (!(error instanceof DomainNameInvalid)) throw error;
    return { name: typed, refusal: error };
  }
}

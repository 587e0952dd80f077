import { type Values, isKnown } from './letter-values';
import type { Block } from './letter-wording';

/** The pieces, and the lines of facts, whose facts are given. */
export const knownBlocks = (blocks: readonly Block[], values: Values): Block[] =>
  blocks.flatMap((block): Block[] => {
    if ('text' in block) return isKnown(block.text, values) ? [block] : [];
    if ('button' in block) return isKnown(`${block.button}{{${block.to}}}`, values) ? [block] : [];
    const facts = block.facts.filter(([, fact]) => isKnown(fact, values));
    return facts.length > 0 ? [{ facts }] : [];
  });

import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { CoretaxChoice } from './coretax-choice';

/** What a seller has chosen where Coretax's form can be filled in more than one way. */
export const coretaxChoiceTable = new EntitySchema<CoretaxChoice & { readonly nodeId: number }>({
  name: 'coretax_choice',
  columns: {
    nodeId: columns.integer({ primary: true }),
    itemKind: columns.text(1),
    itemCode: columns.text(6),
    othersPlace: columns.text(8),
    hasDocumentMonth: columns.flag(),
  },
});

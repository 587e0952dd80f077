import { type Markup, el } from '#libs/platform';
import type { TransferContact } from '../registry-contact';
import type { FeeVersion } from '../registry-settings';
import type { AnswerTransfer, RequestTransfer } from '../registry-transfer';
import { authInfo, command, field } from './command';
import { EPP_NS } from './epp-ns';
import { agreedFee } from './fee-markup';

type Op = 'request' | 'query' | AnswerTransfer['op'];

/** RFC 5731, section 3.2.4. */
export const requestTransfer = (order: RequestTransfer, feeVersion: FeeVersion | undefined): string =>
  command(
    transfer('request', 'domain', field('domain', 'name', order.name), period(order.years), authInfo('domain', order.authInfo)),
    order.clTRID,
    agreedFee('transfer', order.fee, feeVersion),
  );

/** RFC 5731, section 3.1.3. A name that is neither ours nor coming to us is told about only with its authInfo. */
export const queryTransfer = (name: string, password: string | undefined, clTRID: string): string =>
  command(transfer('query', 'domain', field('domain', 'name', name), authInfo('domain', password)), clTRID);

/** RFC 5731, section 3.2.4. */
export const answerTransfer = ({ name, op, authInfo: password, clTRID }: AnswerTransfer): string =>
  command(transfer(op, 'domain', field('domain', 'name', name), authInfo('domain', password)), clTRID);

/** RFC 5733, section 3.2.4. */
export const requestContactTransfer = (order: TransferContact): string =>
  command(transfer('request', 'contact', field('contact', 'id', order.id), authInfo('contact', order.authInfo)), order.clTRID);

/** RFC 5733, section 3.1.3. */
export const queryContactTransfer = (id: string, password: string | undefined, clTRID: string): string =>
  command(transfer('query', 'contact', field('contact', 'id', id), authInfo('contact', password)), clTRID);

const transfer = (op: Op, object: 'domain' | 'contact', ...fields: (Markup | undefined)[]): Markup =>
  el('transfer', { op }, el(`${object}:transfer`, { [`xmlns:${object}`]: EPP_NS[object] }, fields));

const period = (years: number): Markup | undefined => (years === 0 ? undefined : el('domain:period', { unit: 'y' }, String(years)));

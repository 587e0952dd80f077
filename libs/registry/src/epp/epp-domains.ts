import type { Outcome } from '../outcome';
import type { RegistryDomains } from '../registry';
import type { Availability, CreateDomain, CreatedDomain, DeleteDomain, DeletedDomain, DomainInfo } from '../registry-domain';
import type { RenewDomain, RenewedDomain } from '../registry-domain';
import type { UpdateDomain, UpdatedDomain } from '../registry-domain-update';
import type { CheckFees, NameFees } from '../registry-fee';
import type { ReportRestore, RestoreDomain, RestoredDomain } from '../registry-restore';
import type { Extension } from '../registry-settings';
import type { AnswerTransfer, DomainTransfer, RequestTransfer } from '../registry-transfer';
import { checkFees } from './check-fees';
import { checkDomains, createDomain, deleteDomain, infoDomain, renewDomain } from './domain-commands';
import { createdDomain, domainInfo, renewedDomain } from './domain-data';
import type { EppLine, ReadAnswer } from './epp-line';
import { data } from './epp-line';
import { chargedFee } from './fee-data';
import * as limits from './domain-limits';
import { reportRestore, restoreDomain } from './restore-commands';
import { rgpStatuses } from './rgp-data';
import { changesSecDns, hasRecords } from './sec-dns-markup';
import { answerTransfer, queryTransfer, requestTransfer } from './transfer-commands';
import { domainTransfer } from './transfer-data';
import { changesDomain, sendable, updateDomain } from './update-domain-command';

/** Domains over EPP (RFC 5731), with their extensions. */
export class EppDomains implements RegistryDomains {
  constructor(private readonly line: EppLine) {}

  checkDomains(names: readonly string[]): Promise<Outcome<readonly Availability[]>> {
    return this.line.check('domain', names, checkDomains, (name, answer) => ({ name, ...answer }));
  }

  checkFees(question: CheckFees): Promise<Outcome<readonly NameFees[]>> {
    return checkFees(this.line, question);
  }

  infoDomain(name: string, authInfo?: string): Promise<Outcome<DomainInfo>> {
    return this.line.query((clTRID) => infoDomain(name, authInfo, clTRID), data('domain', 'infData', domainInfo));
  }

  createDomain(order: CreateDomain): Promise<Outcome<CreatedDomain>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: limits.domainLimitBroken(order),
      needs: needs(order.fee ? 'fee' : undefined, hasRecords(order.secDns) && 'secDNS'),
      command: ({ feeVersion }) => createDomain(order, this.line.settings, feeVersion),
      read: data('domain', 'creData', createdDomain),
    });
  }

  renewDomain(order: RenewDomain): Promise<Outcome<RenewedDomain>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: limits.renewalLimitBroken(order),
      needs: needs(order.fee ? 'fee' : undefined),
      command: ({ feeVersion }) => renewDomain(order, feeVersion),
      read: data('domain', 'renData', renewedDomain),
    });
  }

  deleteDomain(order: DeleteDomain): Promise<Outcome<DeletedDomain>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: limits.deletionLimitBroken(order),
      command: () => deleteDomain(order),
      read: () => ({ name: order.name }),
    });
  }

  async updateDomain(order: UpdateDomain): Promise<Outcome<UpdatedDomain>> {
    const sent = sendable(order, this.line.settings);
    const value = { name: order.name };
    if (!changesDomain(sent)) return { kind: 'done', value };
    return this.line.transform({
      clTRID: order.clTRID,
      broken: limits.updateLimitBroken(sent),
      needs: needs(sent.secDns && changesSecDns(sent.secDns) && 'secDNS'),
      command: () => updateDomain(sent, this.line.settings),
      read: () => value,
    });
  }

  async requestTransfer(order: RequestTransfer): Promise<Outcome<DomainTransfer>> {
    const outcome = await this.line.transform({
      clTRID: order.clTRID,
      broken: limits.transferLimitBroken(order),
      needs: needs(order.fee ? 'fee' : undefined),
      command: ({ feeVersion }) => requestTransfer(order, feeVersion),
      read: data('domain', 'trnData', domainTransfer),
    });
    // Some registries answer 1000 to what they have only taken down: the status says how far it is.
    return outcome.kind === 'done' && outcome.value.status === 'pending' ? { kind: 'pending', svTRID: outcome.svTRID } : outcome;
  }

  queryTransfer(name: string, authInfo?: string): Promise<Outcome<DomainTransfer>> {
    return this.line.query((clTRID) => queryTransfer(name, authInfo, clTRID), data('domain', 'trnData', domainTransfer));
  }

  answerTransfer(order: AnswerTransfer): Promise<Outcome<DomainTransfer>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: limits.transferAnswerLimitBroken(order),
      command: () => answerTransfer(order),
      read: data('domain', 'trnData', domainTransfer),
    });
  }

  restoreDomain(order: RestoreDomain): Promise<Outcome<RestoredDomain>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: limits.restoreLimitBroken(order),
      needs: needs('rgp', order.fee ? 'fee' : undefined),
      command: ({ feeVersion }) => restoreDomain(order, feeVersion),
      read: restored(order.name),
    });
  }

  reportRestore(order: ReportRestore): Promise<Outcome<RestoredDomain>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: limits.reportLimitBroken(order),
      needs: ['rgp'],
      command: () => reportRestore(order),
      read: restored(order.name),
    });
  }
}

/** Registries may answer a restore without any data. */
const restored =
  (name: string): ReadAnswer<RestoredDomain> =>
  ({ extension }) => ({ name, rgpStatuses: rgpStatuses(extension), fee: chargedFee(extension, 'updData') });

const needs = (...each: (Extension | false | undefined)[]): Extension[] => each.filter((one) => one !== false && one !== undefined);

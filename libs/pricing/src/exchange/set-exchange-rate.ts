import { type Actor, DAY, after } from '#libs/kernel';
import { Settings, UnitOfWork } from '#libs/platform';
import { AuditLog, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { nextMorning } from '../news/price-changes';
import { PriceNews } from '../news/price-news';
import { validityOf } from '../price';
import { REGISTRIES } from '../price-refused';
import { renewStamp } from '../price-stamps';
import { OperatorOnly } from '../set-registry-cost';
import { type ExchangeRate, refuseUnlikely } from './exchange-rate';
import { ExchangeRates } from './exchange-rates';

/** A rate that somebody has read somewhere. */
export interface NewExchangeRate extends Pick<ExchangeRate, 'currency' | 'rateUnits' | 'marginBasisPoints' | 'source'> {
  readonly validFrom?: Date;
}

/** The operator says what a foreign currency is worth: whatever registries take in it costs that much from then on. */
@Injectable()
export class SetExchangeRate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly rates: ExchangeRates,
    private readonly news: PriceNews,
    private readonly audit: AuditLog,
  ) {}

  /** It holds for as many days as the settings say, or until the next. @throws OperatorOnly, ExchangeRateInvalid, PriceInvalid */
  run(actor: Actor, { validFrom: wished, ...rate }: NewExchangeRate): Promise<ExchangeRate> {
    if (actor.nodeId !== OPERATOR_ID) throw new OperatorOnly('Only the operator buys from registries.');
    refuseUnlikely(rate);
    const { exchangeRateDays: days } = this.settings;
    return this.work.run(async (tx) => {
      await renewStamp(tx, REGISTRIES);
      const { validFrom } = validityOf(wished ? { validFrom: wished } : {}, tx.now);
      const validUntil = days === 0 ? null : after(validFrom, days * DAY);
      const set = await this.rates.add(tx, { ...rate, validFrom, validUntil, setBy: actor.personId });
      await this.news.watch(tx, OPERATOR_ID, nextMorning(tx.now));
      const { currency, rateUnits, marginBasisPoints, source } = rate;
      const shown = { rateUnits, marginBasisPoints, source, validFrom: validFrom.toISOString() };
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'exchange-rate.set', by: actor, object: currency, after: shown }]);
      return set;
    });
  }
}

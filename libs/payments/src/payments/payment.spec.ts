import { PaymentMethodNotFound } from '../methods/payment-method';
import { expectOpen } from './payment';

const SELLER = 7;

describe('a page to pay on', () => {
  it('is had by a method that the seller has opened', () => {
    expect(() => expectOpen({ nodeId: SELLER, isOpen: true }, SELLER)).not.toThrow();
  });

  it('is not had by what is closed by now, nor at a seller the payer does not buy from any more', () => {
    expect(() => expectOpen({ nodeId: SELLER, isOpen: false }, SELLER)).toThrow(PaymentMethodNotFound);
    expect(() => expectOpen({ nodeId: SELLER, isOpen: true }, 9)).toThrow(PaymentMethodNotFound);
  });
});

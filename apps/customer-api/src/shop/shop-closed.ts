import { DomainError } from '#libs/kernel';

/** A brand sells nothing for the time being. Why, and by whose wish, is nobody's business. */
export class ShopClosed extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'shop-closed';

  constructor(supportEmail: string) {
    super(
      `This shop is closed for the time being. Domains stay registered, and those about to expire are looked after: their owners hear by mail. Questions: ${supportEmail}.`,
      { supportEmail },
    );
  }
}

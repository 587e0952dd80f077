/** Brings codes to telephones. Another way than the one that is here, such as SMS or WhatsApp, is another of these. */
export abstract class CodeChannel {
  /** `phone` is E.164. */
  abstract send(phone: string, code: string): Promise<void>;
}

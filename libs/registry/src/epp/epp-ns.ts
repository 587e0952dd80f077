/** The namespaces of EPP and of the extensions that we speak or recognise, with the RFC that defines each. */
export const EPP_NS = {
  /** RFC 5730 */
  epp: 'urn:ietf:params:xml:ns:epp-1.0',
  /** RFC 5731 */
  domain: 'urn:ietf:params:xml:ns:domain-1.0',
  /** RFC 5732 */
  host: 'urn:ietf:params:xml:ns:host-1.0',
  /** RFC 5733 */
  contact: 'urn:ietf:params:xml:ns:contact-1.0',
  /** RFC 3915 */
  rgp: 'urn:ietf:params:xml:ns:rgp-1.0',
  /** RFC 5910 */
  secDNS: 'urn:ietf:params:xml:ns:secDNS-1.1',
  /** RFC 8748 */
  fee: 'urn:ietf:params:xml:ns:epp:fee-1.0',
  /** The draft of RFC 8748 that many registries still speak. */
  fee011: 'urn:ietf:params:xml:ns:fee-0.11',
  /** RFC 8807 */
  loginSec: 'urn:ietf:params:xml:ns:epp:loginSec-1.0',
  /** RFC 8590 */
  changePoll: 'urn:ietf:params:xml:ns:changePoll-1.0',
  /** Verisign's message about an account that runs low. */
  lowBalance: 'http://www.verisign.com/epp/lowbalance-poll-1.0',
} as const;

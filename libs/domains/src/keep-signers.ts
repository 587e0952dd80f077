/** The kind of the job that has the registry know how a domain's zone is signed, as far as it is: payload `{ domainId }`. */
export const KEEP_SIGNERS = 'domain.signers';

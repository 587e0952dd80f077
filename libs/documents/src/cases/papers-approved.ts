/** The job that lets a registrant's approved papers count for its other names: `{ contactId }`. */
export const PAPERS_APPROVED = 'papers.approved';

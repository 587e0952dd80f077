/** What is still to be paid in for the bill `i`, in SQL: as `missingOf`, with slips that were accepted. What anybody else names it for does not count. */
export const MISSING_UNITS = `(i.total_units - i.credited_units
  - (SELECT COALESCE(SUM(r.amount_units), 0) FROM receipt r WHERE r.invoice_id = i.id AND r.payer_id = i.buyer_id AND r.issuer_id = i.issuer_id)
  - (SELECT COALESCE(SUM(w.units), 0) FROM withholding w WHERE w.invoice_id = i.id AND w.state = 'accepted'))`;

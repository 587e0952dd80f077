import { type Law, sqlLaw } from '#libs/platform';

/** The laws of payments through gateways: whatever a provider sends, and however often, is credited once or not at all. */
export const paymentsLaws: readonly Law[] = [
  sqlLaw(
    'payments-are-credited-once',
    'A payment that was paid became one top-up of its amount on its deposit; one that was not paid became none.',
    `SELECT p.id, p.state, p.amount_units, p.top_up_id, t.state AS top_up_state, t.credited_units FROM payment p LEFT JOIN top_up t ON t.id = p.top_up_id
     WHERE (p.state = 'paid') <> (p.top_up_id IS NOT NULL) OR (p.state = 'paid') <> (p.paid_by IS NOT NULL)
       OR (p.state = 'paid' AND (t.id IS NULL OR t.state <> 'approved' OR t.source <> 'gateway' OR t.credited_units <> p.amount_units
         OR t.currency <> p.currency OR t.child_id <> p.child_id OR t.parent_id <> p.parent_id))`,
  ),
  sqlLaw(
    'gateway-top-ups-have-a-payment',
    'A top-up that came through a gateway names a payment that was paid.',
    `SELECT t.id, t.child_id, t.parent_id FROM top_up t WHERE t.source = 'gateway'
       AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.top_up_id = t.id AND p.state = 'paid')`,
  ),
];

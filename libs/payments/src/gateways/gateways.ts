import { doku } from './doku';
import type { Gateway } from './gateway';
import { ipaymu } from './ipaymu';
import { midtrans } from './midtrans';
import type { Provider } from './provider';
import { tripay } from './tripay';
import { xendit } from './xendit';

/** How each provider is spoken to. */
export const gateways: Readonly<Record<Provider, Gateway>> = { midtrans, xendit, doku, tripay, ipaymu };

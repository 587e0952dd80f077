import type { FakeProvider } from './fake-provider';
import { fakeDoku } from './providers/fake-doku';
import { fakeIpaymu } from './providers/fake-ipaymu';
import { fakeMidtrans } from './providers/fake-midtrans';
import { fakeTripay } from './providers/fake-tripay';
import { fakeXendit } from './providers/fake-xendit';

/** All of them. */
export const FAKE_PROVIDERS: readonly FakeProvider[] = [fakeMidtrans, fakeXendit, fakeDoku, fakeTripay, fakeIpaymu];

import { contact, contacts } from './good-bodies-of-contacts';
import { auth } from './good-bodies-of-logins';
import { CLIENT } from './good-bodies-of-client';
import { changes } from './good-bodies-of-changes';
import { brands } from './good-bodies-of-brands';
import { store } from './good-bodies-of-store';
import { records, zone } from './good-bodies-of-zones';
import type { World } from '../support/world';

type Part = Parameters<World['as']>[0];
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Who sends it, where, and what. What stands in braces is filled in when the world is there. */
export type GoodBody = readonly [by: Part | 'applicant', route: string, body: Json];
const items = [{ action: 'register', name: 'kopisenja.id', years: 1 }];
const identity = { kind: 'nik', number: '3299994609970001', name: 'Siti Contoh', bornOn: '1997-09-06' };
const renewals = [{ action: 'renew', domain: 'dom_1', years: 1, expiresAt: '2099-01-01T00:00:00.000Z' }];
const transfers = [{ action: 'transfer', name: 'pindah.com', authCode: 'Rahasia-1234567', years: 1 }];
const restores = [{ action: 'restore', domain: 'dom_1', years: 1 }];
const takenOver = { domain: 'dom_1', years: 1, expiresAt: '2099-01-01T00:00:00.000Z' };
const owner = { name: 'Tono', email: 'ratna@pohonnama.test', locale: 'id' };
const customer = '{customer}';
const reason = 'Not seen';
const token = 'x'.repeat(43);
const registration = {
  type: 'personal',
  name: 'Toko',
  contactName: 'Made',
  email: 'made@example.test',
  phone: '0812-3456-7890',
  locale: 'id',
};
const transferred = { bank: 'BCA', number: '0001234567', name: 'Ani', paidOn: '2026-11-22' };
const topUp = { amount: 50_000, bankAccount: 'bnk_1', isPaid: true, note: 'BCA', transferred };
const bankAccount = { bankCode: '999', bank: 'Bank Contoh', number: '0001234567', holder: 'Pohonnama' };
const priceCell = { tld: 'net', tier: '', action: 'register', years: 1, amount: 500_000, currency: 'IDR', allowBelowCost: false };
const credentials = [{ name: 'clientId', value: 'BRN-1' }];
const message = { paper: 'pap_1', text: 'Halaman berapa?' };
const billingProfile = {
  name: 'Budi',
  company: 'PT Budi',
  address: 'Jalan Contoh 1',
  taxNumber: '01.312.166.0-091.000',
  companyNumber: '9120',
  numberPrefix: 'BUDI',
};
const taxProfile = {
  documentKind: 'tin',
  documentNumber: '01.312.166.0-091.000',
  placeNumber: '0013121660091000000000',
  name: 'PT Budi',
  address: 'Jalan Contoh 1',
  email: 'pajak@example.test',
  country: 'IDN',
};
const documentRule = {
  validFrom: '2099-01-01T00:00:00Z',
  isSellable: true,
  authority: null,
  variants: [{ key: 'default', allOf: [{ key: 'identity', anyOf: ['KTP'] }], optional: ['AKTA'], for: ['person'] }],
};
const apiKey = {
  name: 'Shop',
  scopes: ['account:read'],
  networks: ['203.0.113.0/24'],
  dailyCap: 100_000,
  expiresAt: '2099-01-01T00:00:00.000Z',
};

/** A good body for every address that takes one; none of them changes what another one needs. */
export const GOOD_BODIES: Readonly<Record<'portal' | 'customers', readonly GoodBody[]>> = {
  portal: [
    ...auth('shortReseller'),
    ['reseller', 'POST /v1/nodes', { kind: 'reseller', name: 'Toko', owner }],
    ['operator', 'PATCH /v1/nodes/{shortReseller}', { name: 'Awan' }],
    ['operator', 'POST /v1/nodes/{shortReseller}/invitation', owner],
    ['operator', 'POST /v1/nodes/{shortReseller}/impersonation', { reason }],
    ['operator', 'POST /v1/nodes/{shortReseller}/suspension', { reason }],
    ['operator', 'POST /v1/nodes/{shortReseller}/move', { newParentId: 'nod_999999', reason }],
    ['operator', 'PUT /v1/nodes/{shortReseller}/depth-limit', { levels: 5 }],
    ['operator', 'PUT /v1/nodes/{shortReseller}/auto-provisioning', { isAllowed: true, baseLimit: 5 }],
    ['reseller', 'PUT /v1/auto-provisioning', { isOn: true }],
    ['reseller', 'PUT /v1/auto-renewal-default', { isOn: false, extensions: [{ tld: 'com', isOn: true }] }],
    ['operator', 'POST /v1/deadline-policies', { tld: 'co.id', preset: 'rna' }],
    ['operator', 'POST /v1/deadline-policies/preview', { days: 7, tld: 'co.id', policy: { preset: 'rna' } }],
    ['operator', 'PUT /v1/nodes/{shortReseller}/credit-limit', { amount: 1_000 }],
    ['subReseller', 'POST /v1/nodes/{customer}/contacts', contact],
    ...contacts('subReseller'),
    ['operator', 'POST /v1/nodes/{shortReseller}/renewals', { items: [takenOver], reason }],
    ['reseller', 'POST /v1/team/invitations', { ...owner, role: 'support' }],
    ['reseller', 'PUT /v1/team/{rina}/role', { role: 'owner' }],
    ['reseller', 'PUT /v1/team/second-factor', { required: false }],
    ['reseller', 'POST /v1/api-keys', apiKey],
    ['reseller', 'POST /v1/packages', { name: 'Mitra', audience: 'reseller', minimumDeposit: 0, noticeDays: 30, isDefault: false }],
    ['subReseller', 'PATCH /v1/packages/{package}', { name: 'Mitra', isOffered: true, announcesChanges: true }],
    ['operator', 'PUT /v1/nodes/{shortReseller}/package', { package: null }],
    [
      'reseller',
      'POST /v1/markups',
      { list: 'all', tld: 'net', tier: '*', action: 'renew', basisPoints: 500, rounding: 500, minimumMargin: 0 },
    ],
    ['operator', 'POST /v1/promotions', { list: 'pkg_1', name: 'Harbolnas', validUntil: '2099-01-01T00:00:00Z', cells: [priceCell] }],
    ['operator', 'PUT /v1/price-grid', { list: '{shortReseller}', stamp: '0.0.x', cells: [priceCell] }],
    ['operator', 'POST /v1/price-simulations', { at: '2099-01-01T00:00:00Z', changes: [{ list: '{shortReseller}', cells: [priceCell] }] }],
    [
      'operator',
      'POST /v1/exchange-rates',
      { currency: 'USD', rate: '16412.50', marginBasisPoints: 100, source: 'JISDOR', validFrom: '2099-01-01T00:00:00Z' },
    ],
    ['reseller', 'PUT /v1/tld-groups', { name: 'id-family', tlds: ['id', 'co.id'] }],
    ['operator', 'PUT /v1/sale-switches', { tld: 'net', state: 'renew-only' }],
    ['subReseller', 'POST /v1/domains/{domain}/deletion', { reason }],
    ...changes('subReseller'),
    ['subReseller', 'PUT /v1/domains/{domain}/auto-renewal', { isOn: true }],
    ...zone('subReseller'),
    ...brands,
    ['subReseller', 'POST /v1/dns-templates', { name: 'Situs', records }],
    ['subReseller', 'POST /v1/availability', { names: ['kopisenja.id'] }],
    ['subReseller', 'POST /v1/quotes', { customer, items }],
    ['subReseller', 'POST /v1/orders', { customer, items, contact: 'con_1' }],
    ['subReseller', 'POST /v1/top-ups', topUp],
    ['subReseller', 'PUT /v1/top-ups/{topUp}/transferred', transferred],
    ['reseller', 'POST /v1/top-ups/{topUp}/approval', { amount: 50_000, reason }],
    ['reseller', 'POST /v1/top-ups/{topUp}/rejection', { reason }],
    [
      'operator',
      'POST /v1/payment-methods',
      { provider: 'doku', name: 'DOKU', isOpen: true, feeFlat: 1_000, feeBasisPoints: 70, credentials },
    ],
    ['operator', 'PATCH /v1/payment-methods/{paymentMethod}', { name: 'DOKU', isOpen: true, feeFlat: 0, feeBasisPoints: 0 }],
    ['operator', 'PUT /v1/payment-methods/{paymentMethod}/credentials', { credentials }],
    ['subReseller', 'POST /v1/payments', { amount: 50_000, method: 'pme_1', invoice: 'ivc_1' }],
    ['subReseller', 'PUT /v1/billing-profile', billingProfile],
    ['subReseller', 'PUT /v1/tax-profile', taxProfile],
    ['reseller', 'PUT /v1/tax-status', { isTaxable: false, since: '2099-01-01T00:00:00Z' }],
    ['reseller', 'POST /v1/withholdings/{withholding}/rejection', { reason }],
    ['reseller', 'PUT /v1/withheld-products', { tld: 'net', action: 'renew', isSubject: false }],
    ['reseller', 'PUT /v1/coretax-choice', { itemKind: 'A', itemCode: '000000', othersPlace: 'long', hasDocumentMonth: true }],
    ['subReseller', 'POST /v1/tax-runs', { month: '2099-01', per: 'invoice' }],
    ['subReseller', 'POST /v1/invoices/{invoice}/payments', { amount: 50_000, reason }],
    ['applicant', 'POST /v1/registration', registration],
    ['applicant', 'POST /v1/registration/email-verification', { secret: token }],
    ['applicant', 'POST /v1/registration/phone-verification', { code: '123456' }],
    ['applicant', 'POST /v1/registration/package', { package: 'pkg_1' }],
    ['applicant', 'POST /v1/registration/payment', { amount: 50_000 }],
    ['operator', 'POST /v1/applicants/{application}/rejection', { reason }],
    ['operator', 'POST /v1/document-holds', { object: 'app_1', reason }],
    ['subReseller', 'PUT /v1/cases/{case}/identity', identity],
    ['subReseller', 'PUT /v1/upload-links/{token}/identity', identity],
    ['operator', 'PUT /v1/reviews/{case}/identity', identity],
    ['operator', 'POST /v1/reviews/{case}/identity/number', { kind: 'nik' }],
    ['operator', 'POST /v1/reviews/{case}/papers/{paper}/approval', { version: 1 }],
    ['operator', 'POST /v1/reviews/{case}/papers/{paper}/rejection', { version: 1, reason: 'expired', note: reason }],
    ['operator', 'POST /v1/reviews/{case}/messages', message],
    ['operator', 'PUT /v1/review-reasons/{reason}', { id: 'Habis', en: 'Expired', kinds: ['KTP'], isOffered: true }],
    ['subReseller', 'POST /v1/cases/{case}/messages', message],
    ['operator', 'POST /v1/bank-accounts', bankAccount],
    ['operator', 'PUT /v1/bank-accounts/{bankAccount}', bankAccount],
    ['reseller', 'POST /v1/statement-rows/{statementRow}/top-up', { topUp: 'top_1', reason }],
    ['reseller', 'POST /v1/statement-rows/{statementRow}/node', { node: 'nod_999999', note: reason }],
    ['reseller', 'PUT /v1/deposit/alert', { threshold: 1_000_000, people: ['per_1'], emails: ['buku@example.test'] }],
    ['reseller', 'POST /v1/statement-rows/{statementRow}/dismissal', { reason }],
    ['subReseller', 'PUT /v1/cases/{case}/variant', { variant: 'formal' }],
    ['operator', 'PUT /v1/document-rules/{tld}', documentRule],
    ['operator', 'POST /v1/account-reports', { registry: 'sandbox-id', from: '2026-01-01T00:00:00.000Z', to: '2099-01-01T00:00:00.000Z' }],
    ['operator', 'PUT /v1/approval-limit', { amount: 1_000_000 }],
    ['operator', 'POST /v1/nodes/{shortReseller}/adjustments', { direction: 'credit', amount: 1_000, kind: 'goodwill', reason }],
  ],
  customers: [
    ...auth('directCustomer'),
    ...changes('customer'),
    ['customer', 'PUT /v1/domains/{domain}/auto-renewal', { isOn: true, fromDeposit: true }],
    ...zone('customer'),
    ['customer', 'POST /v1/availability', { names: ['kopisenja.id'] }],
    ...store,
    ['customer', 'POST /v1/quotes', { items }],
    ['customer', 'POST /v1/orders', { items, contact: 'con_1' }],
    ['customer', 'POST /v1/orders', { items: renewals }],
    ['customer', 'POST /v1/orders', { items: transfers }],
    ['customer', 'POST /v1/orders', { items: restores }],
    ['customer', 'POST /v1/orders', { quote: 'quo_1', contact: 'con_1', payBy: 'deposit' }],
    ['customer', 'POST /v1/contacts', contact],
    ...contacts('customer'),
    ...CLIENT,
    ['customer', 'PUT /v1/cases/{case}/identity', identity],
    ['customer', 'PUT /v1/upload-links/{token}/identity', identity],
    ['customer', 'POST /v1/cases/{case}/messages', message],
    ['customer', 'PUT /v1/billing-profile', billingProfile],
    ['customer', 'PUT /v1/tax-profile', taxProfile],
    ['customer', 'POST /v1/invoices/{invoice}/transfer', { bankAccount: 'bnk_1' }],
    ['customer', 'PUT /v1/cases/{case}/variant', { variant: 'formal' }],
    ['customer', 'POST /v1/top-ups', topUp],
    ['customer', 'PUT /v1/top-ups/{topUp}/transferred', transferred],
    ['customer', 'POST /v1/payments', { amount: 50_000, method: 'pme_1', invoice: 'ivc_1' }],
  ],
};

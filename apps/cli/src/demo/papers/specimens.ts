import type { DrawnBody, DrawnPerson } from './drawn-papers';

/**
 * People and a body that do not exist. Their numbers are good by every rule, and cannot be anybody's: no regency of a province
 * has the number 99, no tax office the number 000.
 */
export const SPECIMENS = {
  siti: { nik: '3299994609970001', name: 'Siti Contoh Rahayu', place: 'Bandung', bornOn: '1997-09-06', sex: 'female' },
  joko: { nik: '3399991203850002', name: 'Joko Contoh Susilo', place: 'Semarang', bornOn: '1985-03-12', sex: 'male' },
  made: { nik: '5199992902000003', name: 'I Made Contoh', place: 'Denpasar', bornOn: '2000-02-29', sex: 'male' },
  putu: { nik: '5199995203950004', name: 'Putu Ayu Lestari', place: 'Gianyar', bornOn: '1995-03-12', sex: 'female' },
  yohanes: { nik: '5399991708880005', name: 'Yohanes Lede', place: 'Kupang', bornOn: '1988-08-17', sex: 'male' },
} as const satisfies Readonly<Record<string, DrawnPerson>>;

export const SPECIMEN_BODY: DrawnBody = { npwp: '99.999.999.8-000.000', name: 'PT Contoh Sejahtera', address: 'Jalan Contoh 1, Bandung' };

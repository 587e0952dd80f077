import { EPP_NS } from '#libs/registry';
import { EXTENSIONS } from '../epp/extensions';
import { type EppCaller, codeOf, dataOf, responseOf } from './epp-caller';
import { infoXml } from './epp-documents';

const DOMAIN = EPP_NS.domain;

/** What an info says about a name, in short; the result code when it says nothing. */
export async function look(caller: EppCaller, name: string) {
  const heard = await caller.ask(infoXml(name));
  if (codeOf(heard) !== 1000) return codeOf(heard);
  const data = dataOf(heard);
  const rgp = responseOf(heard).first(EPP_NS.epp, 'extension')?.first(EXTENSIONS.rgp, 'infData')?.all(EXTENSIONS.rgp, 'rgpStatus') ?? [];
  return {
    expires: data.textOf(DOMAIN, 'exDate')?.slice(0, 10),
    has: data.textOf(DOMAIN, 'clID'),
    statuses: data
      .all(DOMAIN, 'status')
      .map((status) => status.attribute('s'))
      .filter((status) => status !== 'inactive'),
    rgp: rgp.map((status) => status.attribute('s')),
  };
}

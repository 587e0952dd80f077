import type { XmlElement } from '#libs/platform';
import type { EppObject } from './command';
import { contactInfo, createdContact } from './contact-data';
import { createdDomain, domainInfo } from './domain-data';
import { elementTree } from './element-tree';
import type { ElementTree } from './element-tree';
import { EPP_NS } from './epp-ns';
import { createdHost, hostInfo } from './host-data';
import { ObjectData } from './object-data';

const OBJECTS = ['domain', 'contact', 'host'] as const satisfies readonly EppObject[];

/** Object data as plain JSON: in our words where our readers know it, and as its tree in any case that they do not. */
export type ObjectFields = { readonly object: string; readonly type: string } & Readonly<Record<string, unknown>>;

type Reader = (data: ObjectData) => object | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  'domain chkData': (data) => ({ items: data.checked('name').map(({ asked, ...answer }) => ({ name: asked, ...answer })) }),
  'domain infData': (data) => informed(data, domainInfo(data)),
  'domain creData': createdDomain,
  'domain renData': (data) => ({ name: data.text('name'), expiresAt: data.date('exDate') }),
  'domain trnData': transfer,
  'domain panData': pendingAction,
  'contact chkData': (data) => ({ items: data.checked('id').map(({ asked, ...answer }) => ({ id: asked, ...answer })) }),
  'contact infData': (data) => informed(data, contactInfo(data)),
  'contact creData': createdContact,
  'contact trnData': transfer,
  'contact panData': pendingAction,
  'host chkData': (data) => ({ items: data.checked('name').map(({ asked, ...answer }) => ({ name: asked, ...answer })) }),
  'host infData': (data) => informed(data, hostInfo(data)),
  'host creData': createdHost,
  'host panData': pendingAction,
};

/** What our readers understand of one element inside `<resData>`. */
export function objectFields(element: XmlElement): ObjectFields | ElementTree {
  const object = OBJECTS.find((each) => EPP_NS[each] === element.uri);
  const fields = object && READERS[`${object} ${element.local}`]?.(new ObjectData(object, element));
  return fields ? { object, type: element.local, ...fields } : elementTree(element);
}

/** What the port has no use for yet, and people who look at a frame may. */
function informed(data: ObjectData, info: object | undefined): object | undefined {
  const disclose = data.first('disclose')?.element;
  return (
    info && {
      ...info,
      updatedBy: data.text('upID'),
      transferredAt: data.date('trDate'),
      disclose: disclose && elementTree(disclose),
    }
  );
}

function transfer(data: ObjectData): object {
  return {
    name: data.text('name'),
    id: data.text('id'),
    status: data.text('trStatus'),
    requestedBy: data.text('reID'),
    requestedAt: data.date('reDate'),
    actionBy: data.text('acID'),
    actionAt: data.date('acDate'),
    expiresAt: data.date('exDate'),
  };
}

function pendingAction(data: ObjectData): object {
  const key = data.object === 'contact' ? 'id' : 'name';
  const result = data.first(key)?.element.attribute('paResult');
  const trID = data.first('paTRID')?.element;
  return {
    [key]: data.text(key),
    granted: result === '1' || result === 'true',
    clTRID: trID?.textOf(EPP_NS.epp, 'clTRID'),
    svTRID: trID?.textOf(EPP_NS.epp, 'svTRID'),
    at: data.date('paDate'),
  };
}

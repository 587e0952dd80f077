import type { XmlElement } from '#libs/platform';
import type { EppObject } from './command';
import { contactInfo, createdContact } from './contact-data';
import { createdDomain, domainInfo, renewedDomain } from './domain-data';
import { elementTree } from './element-tree';
import type { ElementTree } from './element-tree';
import { EPP_NS } from './epp-ns';
import { createdHost, hostInfo } from './host-data';
import { ObjectData } from './object-data';
import { pendingAction } from './pending-action';
import { contactTransfer, domainTransfer } from './transfer-data';

const OBJECTS = ['domain', 'contact', 'host'] as const satisfies readonly EppObject[];

/** Object data as plain JSON: in our words where our readers know it, and as its tree in any case that they do not. */
export type ObjectFields = { readonly object: string; readonly type: string } & Readonly<Record<string, unknown>>;

type Reader = (data: ObjectData, extension?: XmlElement) => object | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  'domain chkData': (data) => ({ items: data.checked().map(({ asked, ...answer }) => ({ name: asked, ...answer })) }),
  'domain infData': (data, extension) => informed(data, domainInfo(data, extension)),
  'domain creData': createdDomain,
  'domain renData': renewedDomain,
  'domain trnData': domainTransfer,
  'domain panData': pendingAction,
  'contact chkData': (data) => ({ items: data.checked().map(({ asked, ...answer }) => ({ id: asked, ...answer })) }),
  'contact infData': (data) => informed(data, contactInfo(data)),
  'contact creData': createdContact,
  'contact trnData': contactTransfer,
  'contact panData': pendingAction,
  'host chkData': (data) => ({ items: data.checked().map(({ asked, ...answer }) => ({ name: asked, ...answer })) }),
  'host infData': (data) => informed(data, hostInfo(data)),
  'host creData': createdHost,
  'host panData': pendingAction,
};

/** What our readers understand of one element inside `<resData>`, and of the extension beside it where they belong together. */
export function objectFields(element: XmlElement, extension?: XmlElement): ObjectFields | ElementTree {
  const object = OBJECTS.find((each) => EPP_NS[each] === element.uri);
  const fields = object && READERS[`${object} ${element.local}`]?.(new ObjectData(object, element), extension);
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

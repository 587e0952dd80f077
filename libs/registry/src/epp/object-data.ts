import type { XmlElement } from '#libs/platform';
import type { EppObject } from './command';
import { eppDate } from './epp-date';
import { EPP_NS } from './epp-ns';

/** The fields that the data of domains, contacts and hosts share, found by name and never by place. */
export class ObjectData {
  private readonly uri: string;

  constructor(
    readonly object: EppObject,
    readonly element: XmlElement,
  ) {
    this.uri = EPP_NS[object];
  }

  /** The object data of that kind in `<resData>`: `ObjectData.in(resData, 'domain', 'infData')`. */
  static in(resData: XmlElement | undefined, object: EppObject, kind: string): ObjectData | undefined {
    const element = resData?.first(EPP_NS[object], kind);
    return element && new ObjectData(object, element);
  }

  /** The field that names the object. */
  get key(): 'id' | 'name' {
    return this.object === 'contact' ? 'id' : 'name';
  }

  /** The text of a field; undefined when it is absent or empty. */
  text(name: string): string | undefined {
    return this.element.textOf(this.uri, name) || undefined;
  }

  texts(name: string): string[] {
    return this.element.textsOf(this.uri, name).filter((text) => text !== '');
  }

  date(name: string): Date | undefined {
    return eppDate(this.text(name));
  }

  first(name: string): ObjectData | undefined {
    const element = this.element.first(this.uri, name);
    return element && new ObjectData(this.object, element);
  }

  all(name: string): ObjectData[] {
    return this.element.all(this.uri, name).map((element) => new ObjectData(this.object, element));
  }

  get statuses(): string[] {
    return this.all('status').flatMap(({ element }) => element.attribute('s') ?? []);
  }

  get authInfo(): string | undefined {
    return this.first('authInfo')?.text('pw');
  }

  /** `<chkData>`: the answer for each name or id, in the order of the server. */
  checked(): { readonly asked: string; readonly available: boolean; readonly reason?: string }[] {
    return this.all('cd').flatMap((cd) => {
      const asked = cd.text(this.key);
      const avail = cd.first(this.key)?.element.attribute('avail')?.trim().toLowerCase();
      return asked === undefined ? [] : [{ asked, available: avail === '1' || avail === 'true', reason: cd.text('reason') }];
    });
  }
}

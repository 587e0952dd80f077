import { DomainsModule } from '#libs/domains';
import { Settings } from '#libs/platform';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { CreateZone } from './create-zone';
import { EmbeddedDriver } from './drivers/embedded-driver';
import { PowerDnsDriver } from './drivers/power-dns-driver';
import { ZoneDriver } from './drivers/zone-driver';
import { EditZone } from './edit-zone';
import { EndZones } from './end-zones';
import { PushZone } from './push-zone';
import { RemoveZone } from './remove-zone';
import { SaveZone } from './save-zone';
import { KeepTemplates } from './templates/keep-templates';
import { Templates } from './templates/templates';
import { ZoneOfDomain } from './zone-of-domain';
import { ZoneReads } from './zone-reads';
import { ZoneSigners } from './zone-signers';
import { Zones } from './zones';

const driver = {
  provide: ZoneDriver,
  useFactory: (settings: Settings): ZoneDriver =>
    settings.dnsServer === 'embedded'
      ? new EmbeddedDriver()
      : new PowerDnsDriver({ url: settings.dnsServer, key: settings.dnsServerSecret(), nameServers: settings.nameServers }),
  inject: [Settings],
};
const front = [CreateZone, EditZone, RemoveZone, KeepTemplates, ZoneReads, PushZone, EndZones, ZoneSigners];

/** DNS zones. Needs the platform's module. */
@Module({
  imports: [TreeModule, DomainsModule],
  providers: [driver, Templates, Zones, ZoneOfDomain, SaveZone, ...front],
  exports: front,
})
export class DnsModule {}

export { DnsModule } from './dns.module';
export { dnsSchema } from './dns.schema';
export { END_ZONES, EndZones } from './end-zones';
export { policyOfTemplates, policyOfZones } from './http/policy-of-zones';
export { TemplatesController } from './http/templates.controller';
export { ZonesController } from './http/zones.controller';
export { PushZone } from './push-zone';
export { ZoneSigners } from './zone-signers';

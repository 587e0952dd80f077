export { BrandingModule } from './branding.module';
export { brandingSchema } from './branding.schema';
export { BrandView, viewBrand } from './http/brand.view';
export { OwnBrandView, viewOwnBrand } from './http/own-brand.view';
export { LANGUAGES } from './profile/brand-profile';
export type { BrandProfile, Colours, WholeBrand } from './profile/brand-profile';
export { BrandProfiles } from './profile/brand-profiles';
export type { BrandTyped } from './profile/read-brand-wish';
export { SetBrand } from './profile/set-brand';

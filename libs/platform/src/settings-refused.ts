/** A setting is missing or makes no sense: the program says so and does not start. */
export class SettingsRefused extends Error {}

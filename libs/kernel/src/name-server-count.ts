/** How many name servers a domain has, as registries want it (RFC 1034 asks for two; thirteen fit into one answer). */
export const NAME_SERVERS_MIN = 2;
export const NAME_SERVERS_MAX = 13;

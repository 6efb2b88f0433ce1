/**
 * The variable that holds where a custom route leads, in the script and in Terraform: the plan doesn't model it, whoever
 * carries the plan out knows the resource. Named after the whole id, since ids may begin alike.
 */
export const nextHopVariable = (routeId: string): string => `next_hop_${routeId.replaceAll('-', '_')}`

/**
 * The variable that holds where a custom route leads, in the script and in Terraform: the plan doesn't model it, whoever
 * carries the plan out knows the resource. Named after the whole id, since ids may begin alike.
 */
export const nextHopVariable = (routeId: string): string => `next_hop_${routeId.replaceAll('-', '_')}`

/** The variable that holds the id of a dedicated connection that is still to be ordered: the account gives it one then. */
export const connectionVariable = (connectionId: string): string => `connection_${connectionId.replaceAll('-', '_')}`

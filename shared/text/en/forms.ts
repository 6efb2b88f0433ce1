/** What forms say of their fields, whatever they are for. */
export const forms = {
  problem: (label: string, problem: string) => `${label} ${problem}.`,
  reason: 'Reason',
  community: {
    unknown: (prefix: string, word: string) =>
      `${prefix}: ${word} is no preference. Write low, medium or high, or 12876:42050, 12876:42100 or 12876:42200.`,
    twice: (prefix: string) => `${prefix} has more than one community: at most one per prefix.`,
    notHere: (prefix: string) => `${prefix} has a community: only announced prefixes can have one.`,
    hint: 'Add prefixes: Enter, or paste many, each with a community if you like: 10.0.0.0/16 high',
  },
  family: {
    aside: (count: number, isIpv6: boolean) =>
      `${count === 1 ? 'One prefix is' : `${count} prefixes are`} ${isIpv6 ? 'IPv6' : 'IPv4'} and put aside: it does not go into this policy. Switch back to have it again.`,
  },
  draft: {
    kept: 'Your changes to the filters are kept here until you save or discard them.',
  },
  regionFixed: 'The region of the InterLink that it is attached to.',
}

/** What can be wrong with a text that should be a prefix; the texts for people live in the message catalogue, by reason. */
export const PREFIX_PROBLEM_REASONS = [
  'empty',
  'bad-address',
  'bad-octet',
  'leading-zero',
  'zone',
  'missing-length',
  'bad-length',
  'netmask',
  'host-bits',
] as const
export type PrefixProblemReason = (typeof PREFIX_PROBLEM_REASONS)[number]

export type PrefixProblem = {
  code: 'prefix/invalid' | 'prefix/host-bits-set'
  reason: PrefixProblemReason
  /** What was given, trimmed. */
  text: string
  /** The piece of it that is wrong ("256", "/33", "%eth0"); null where it is the whole. */
  part: string | null
  /** The canonical prefix that was probably meant, itself free of problems; null where a guess would mislead. */
  suggestion: string | null
}

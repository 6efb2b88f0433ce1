/** What is wrong with the form of a command or a field, to follow the name of the field. */
export const input = {
  empty: 'must not be empty',
  tooLong: (most: number) => `must have at most ${most} characters`,
  notCanonical: 'must be a prefix in canonical form',
  givenAndCleared: 'names a field that is given as well',
  oneHost: 'give either partnerId (hosted) or connectionId (self-hosted)',
  oneRole: 'give either role "owner" or permissionSets',
  oneSessionUp: 'limited_connectivity needs bgpV4Status and bgpV6Status, exactly one of them up',
  vlanRange: 'must not be less than vlanStart',
  notOfKind: (isHosted: boolean) => `a ${isHosted ? 'hosted' : 'self-hosted'} InterLink can't have it`,
  unknownField: 'is not a field of this command',
  notACommand: 'a command is an object with a "command" field',
  noName: 'is missing or not a string',
  noCommand: (name: string) => `there is no command "${name}"`,
  notInBatch: (name: string) => `${name} can't be part of a batch`,
  notInSequence: (name: string) => `${name} can't be part of an atomic sequence`,
}

export { differingFields, sameValue } from '../../model/same-value.ts'

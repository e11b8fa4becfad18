export { createOctopusRefarchAction } from './createRefarch';
export { createOctopusDeleteRefarchAction } from './deleteRefarch';

import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/**
 * What of a schema breaks clients that were made for the released one, and was not foreseen.
 * @param released the schema of the last release, as SDL
 * @param current the schema of the code, as SDL
 * @param accepted breaking changes that are meant, each with its reason: `{ "Field 'x' was removed from object type 'Y'": "why" }`
 * @returns a line for each breaking change without a reason, and for each reason whose change is not (or no longer) made
 */
export async function breakingChanges(released, current, accepted) {
  // Without `simplifyChanges`: it drops a breaking change where a description was added in the same place.
  const changes = await diff(buildSchema(released), buildSchema(current));
  const breaking = changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
  const reasoned = (message) => typeof accepted[message] === 'string' && accepted[message].trim() !== '';
  return [
    ...breaking.filter((message) => !reasoned(message)),
    ...Object.keys(accepted)
      .filter((message) => !breaking.includes(message))
      .map((message) => `no such change: ${message}`),
  ];
}

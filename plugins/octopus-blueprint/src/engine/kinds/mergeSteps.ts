import { sameName } from '../comparing/sameName';
import { Fields, Resource } from './Kind';
import { pick } from './pick';

/** Gives steps and actions the ids and slugs that those of the same name have, so that what refers to them still does. */
export function mergeSteps(current: Resource, fields: Fields): Fields {
  const identify = (item: Fields, before: Fields[] | undefined) => {
    const same = before?.find(({ Name }) =>
      sameName(Name, item.Name as string),
    );
    return {
      same,
      identity: same ? pick(same, ['Id', 'Slug']) : {},
    };
  };
  return {
    ...fields,
    Steps: (fields.Steps as Fields[]).map(step => {
      const { same, identity } = identify(step, current.Steps as Fields[]);
      return {
        ...identity,
        ...step,
        Actions: (step.Actions as Fields[]).map(action => ({
          ...identify(action, same?.Actions as Fields[] | undefined).identity,
          ...action,
        })),
      };
    }),
  };
}

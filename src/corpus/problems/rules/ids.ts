/** What the rules for ids say, of terms and of subjects alike: each is the name of a file and an address, for ever. */
import { rule } from './rule.ts';

/**
 * The rules for the ids of a kind of thing, which has a file each in a folder of `content/`.
 *
 * @param thing What it is called: `term`.
 */
export const idRules = (thing: string) => ({
  named: rule<{ id: string; name: string }>('error', {
    what: ({ id, name }) => `The ${thing}’s id is “${id}”, but its file is named “${name}”.`,
    why: `The id is the address of the ${thing}’s page; two names for one ${thing} would part its links.`,
    help: ({ name }) => `Write “id: ${name}”, or rename the file.`,
  }),
  reserved: rule<{ id: string }>('error', {
    what: ({ id }) =>
      `A ${thing} cannot be called “${id}”, nor can it have been: that is the address of the folder itself.`,
    why: 'One of the two would have no address.',
    help: ({ id }) => `Give it another id, such as “the-${id}”.`,
  }),
  wasTaken: rule<{ id: string; owner: string; isNow: boolean }>('error', {
    what: ({ id, owner, isNow }) =>
      isNow
        ? `“${id}” cannot be a former id: a ${thing} is called so now.`
        : `“${id}” is a former id of the ${thing} “${owner}” already.`,
    why: `The address of a ${thing} leads to one ${thing} for ever.`,
    help: ({ id, isNow }) =>
      isNow
        ? `Give the ${thing} in content/${thing}s/${id}.yaml another id, or take “${id}” out of \`was\`.`
        : 'Leave it to one of the two.',
  }),
});

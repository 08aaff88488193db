import { contentWords, foldAccents, isSameStem } from '@/lib/language';

/** What a name is given to, in front of the name: "meu cachorro se chama", "my dog is called". */
const naming =
  /^(?<before>.*?)(?:^|\s)(?:se chamam?|chama-se|cham(?:a|o|e|ar|ado|ada) |meu nome e|meu apelido e|(?:o )?nome d\S+(?= .* e )|se llaman?|llam(?:a|o|e|ar|ado|ada)(?:me)? |mi nombre es|is called|are called|is named|call(?:ed)? |my (?:nick)?name is)(?<after>.*)$/u;
/** The name behind its thing: "chamo o cachorro de Thor", "o nome do cachorro é Thor". */
const namesThing = /^(?<thing>.*?)(?:\s(?:de|e|is|es)\s)(?<name>.+)$/u;
const languageNames =
  /\b(?:portugues|ingles|espanhol|espanol|english|spanish|portuguese|castellano)\b/u;

/** Thing and name of a sentence that names: of nobody in particular, the person themselves. */
function namedThing(folded: string): string | null {
  const groups = naming.exec(folded)?.groups;
  if (!groups) return null;
  const before = contentWords(groups.before ?? '');
  if (before.length > 0) return before.join(' ');
  return contentWords(thingBefore(groups.after ?? '')).join(' ');
}

/** "o cachorro de" before "Thor", "my dog" before "Rex"; nothing in "me de Ana" and "me Ann". */
function thingBefore(after: string): string {
  const separated = namesThing.exec(after)?.groups?.thing;
  if (separated !== undefined) return separated;
  return /^(?:my|our|the) /u.test(after) ? after.slice(0, after.lastIndexOf(' ')) : '';
}

/** From here on two sets of words say the same thing in other words. */
const sameShareMin = 0.75;

/** Whether a later wish takes the place of an earlier one: about the same, or saying it and more. */
export function replaces(later: string, earlier: string): boolean {
  const topics = [topicOf(later), topicOf(earlier)];
  if (topics[0] !== null && topics[0] === topics[1]) return true;
  if (topics.some((topic) => topic === null || isSlot(topic))) return false;
  const [added, old] = [contentWords(later), contentWords(earlier)];
  const shared = old.filter((word) => added.some((other) => isSameStem(word, other))).length;
  const saysAllAndMore = old.length > 1 && shared === old.length;
  return saysAllAndMore || shared / (old.length + added.length - shared) >= sameShareMin;
}

const isSlot = (topic: string) => topic === 'language' || topic.startsWith('name of ');

/**
 * What a wish is about, so that a later one on the same takes its place: whom a name is given to,
 * which language to answer in, else the words that are no number. Null: nothing that could be told.
 */
function topicOf(text: string): string | null {
  const folded = foldAccents(text)
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
  const named = namedThing(folded);
  if (named !== null) return `name of ${named}`;
  if (languageNames.test(folded)) return 'language';
  const words = [...new Set(contentWords(text))];
  const wordsOnly = words.filter((word) => !/^\d+$/u.test(word)).sort();
  if (wordsOnly.length > 0) return wordsOnly.join(' ');
  return words.length > 0 ? null : folded;
}

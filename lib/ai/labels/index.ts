/**
 * The lexicon of what the two vision models on this machine can see: 80 classes of COCO and 1,000
 * of ImageNet, in three languages, so that a photo is found in each of them without a model that
 * knows languages.
 *
 * Promises names and search words for what is sure enough, and a phrase for a question. Hides the
 * lines, the kinds that join both models' classes, and how much is sure enough. Must stay true:
 * every class has all three languages; what could hurt a person is never proposed; a line is
 * parsed only when it is asked for.
 *
 * A line of the JSON files is "pt / en / es < kind (mark)", each language a name with its article,
 * then other words to search for; a hyphen stands for no article.
 */
export { nameLabels } from './name-labels';
export type { SeenLabel } from './see-things';
export { severalOf } from './several-of';
export { suggestFromLabels } from './suggest-from-labels';

import type { Language } from '../../../lib/language';
import type { Dialogue, SpokenDialogue } from './dialogue';
import { englishPhotos } from './english-photos';
import { englishTalk } from './english-talk';
import { portuguesePhotos } from './portuguese-photos';
import { portugueseTalk } from './portuguese-talk';
import { spanishPhotos } from './spanish-photos';
import { spanishTalk } from './spanish-talk';

const inLanguage = (language: Language, dialogues: Dialogue[]): SpokenDialogue[] =>
  dialogues.map((dialogue) => ({ ...dialogue, language }));

/** Twenty in each language, of one to five turns. */
export const dialogues: SpokenDialogue[] = [
  ...inLanguage('pt', [...portuguesePhotos, ...portugueseTalk]),
  ...inLanguage('en', [...englishPhotos, ...englishTalk]),
  ...inLanguage('es', [...spanishPhotos, ...spanishTalk]),
];

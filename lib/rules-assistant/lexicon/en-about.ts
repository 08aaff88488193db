import { inside, opening, whole } from '../patterns/patterns';
import { enWords } from './en-words';
import type { AboutLexicon } from './lexicon';

const number = `\\d{1,2}|${Object.keys(enWords.numbers).join('|')}`;
const ordinal = Object.keys(enWords.ordinals).join('|');
const ask =
  '(?:(?:you |i |do |have |want |to )*(?:show|send|give|find|see|get|look for|search for|have|got|want|are there|is there)(?: (?:me|us))? )?';
const kinds = '(?:(?:any|anything|some|more|others?|ones?|photos?|the) )*';
const amount = `${kinds}(?:(?<n>${number}) )?${kinds}`;
const this_ = '(?:this|that|it|these|those|them)';
const like = '(?:like|similar to|just like|that look like|which look like|looking like)';
/** "Do you remember …" in front of the question. */
const before = '(?:(?:do you |can you |could you )?(?:know|remember|recall|tell me|say) )?';
/** Words around a photo that is spoken of, and nothing else. */
const ofIt = `(?: (?:${this_}|the|photos?|one|was|were|is|are|did|do|i|we|you|take|taken|took|send|sent|made|make|from|of|in|on|at|here|happen|exactly|place|last))`;

export const enAbout: AboutLexicon = {
  similar: whole(
    `${ask}${amount}${like} ${this_}(?: (?:photos?|ones?|here))*`,
    `${ask}${amount}${like} the (?<p>${ordinal}|\\d{1,2})(?: (?:one|photo))?`,
    `${ask}${amount}(?:similar|alike|lookalikes?)(?: (?:photos?|ones?))?`,
  ),
  when: whole(
    `${before}(?:from |since )?when${ofIt}+`,
    `${before}(?:what|which|in what|in which|on what|on which|from what|from which)(?: is)?(?: the)? (?:day|year|month|date)${ofIt}*`,
    `(?:the )?date${ofIt}+`,
  ),
  where: whole(
    `${before}where${ofIt}+`,
    `${before}(?:what|which|in what|in which) (?:place|city|town)${ofIt}+`,
  ),
  text: whole(
    `what (?:does|do|did) (?:the )?(?:${this_}|text|sign|note|writing|label|receipt|paper|poster|card)(?: (?:text|photo|one))*(?: (?:in|on|of))?${ofIt}* say(?: (?:here|there))?`,
    `what(?: is)?(?: it)? (?:written|the text)${ofIt}*`,
    `(?:can you )?read(?: (?:out|${this_}|the|text|photo|what|is|written|to|me|aloud|loud|for))+`,
  ),
  anything: whole(
    `what (?:do|did|have) you (?:know|remember|noted?|save)(?: (?:about|of|on|for))? (?:this|that|it)(?: (?:photo|one))?`,
    `tell me (?:more )?about (?:this|that|it)(?: (?:photo|one))?`,
    `(?:the )?details${ofIt}+`,
  ),

  tell: opening(
    `(?:(?:actually|no|in fact|well|i think) )?(?:(?:${this_}|the photo|the photos)(?: (?:photos?|one))? )(?:was|were|is|are)(?: (?:taken|made|shot))?(?: back)?`,
    `(?:was|were|is) (?:${this_}|the photo)(?: (?:photo|one))?(?: taken)?(?: back)?`,
    `(?:photos? )?taken`,
    `(?:i|we) (?:took|made|shot)(?: (?:${this_}|the))?(?: (?:photos?|one))?`,
    '(?:the )?date(?: is| was)?',
  ),
  tellPlace: opening('(?:the )?(?:place|location|where)(?: (?:is|was))?'),
  placeLead: opening('(?:over |back )?(?:in|at|on|near|by)'),
  noPlace: opening(
    'the (?:same|end|beginning|middle|moment|morning|afternoon|evening|mood|way)|my (?:mind|way|birthday|head)|(?:a|the) (?:hurry|party|wedding|graduation|trip|game|concert|holidays?)|fact|general|love|black|colou?r|time|night|least|first|last|our wedding',
  ),
  here: whole('(?:right )?here|in this place|at this place|there|this place'),
  decade: inside("(?:from |in |of )?(?:the )?(?:19)?(?<decade>\\d0)(?:s|'s)"),

  right: whole(
    '(?:yes )?(?:that is|it is|this is)(?: (?:it|right|correct|the one|him|her))*|exactly|that is (?:right|it)|(?:you )?(?:got it|guessed it|are right|nailed it)|precisely|spot on|perfect|correct|yes(?: (?:it is|that is|it|right|exactly))*',
  ),
  wrong: whole(
    'no(?: no)*|(?:no )?(?:something|anything) else|another(?: one| thing)?|other|not (?:quite|really|that|it|at all|exactly)|(?:that is |it is )?(?:wrong|not (?:it|right|that))|nothing like (?:it|that)|almost|try again|you are wrong|none of that',
  ),
  answerLead: opening('yes|no|exactly|almost|wrong|not quite|right|correct'),
  claims: opening(`(?:${this_}|the photo|here)(?: (?:photos?|one))? (?:is|are|was|were)`),

  draw: opening(
    '(?:(?:make|create|do|generate|paint|give|want)(?: (?:me|us))? (?:an? )?(?:drawing|sketch|illustration|painting|cartoon|caricature)(?: of)?|(?:create|generate)(?: (?:me|us))? (?:an? )?photos?(?: of)?|(?:draw|sketch|paint)(?: (?:me|us))?)',
  ),
  drawThis: opening(`(?:of )?(?:${this_})(?: (?:photo|one))?(?: (?:as|in|like|with|for)|$)`),
  pdf: inside(
    '(?:(?:as|in|into|an?|the|one|file|document|report) )*(?:pdfs?|report(?= (?:of|with) ))(?: file)?(?: (?:of|with|from)(?= ))?',
  ),
  pdfVerb: opening(
    '(?:i )?(?:send|make|create|give|do|generate|export|print|put|want|need|would like|get|prepare|build|turn)(?: (?:me|us|to))*',
  ),
  pick: whole(
    `(?:(?:show|send|give|see|want)(?: me)?(?: to see)? )(?:the )?(?:photo )?(?:number )?(?<n>${ordinal}|\\d{1,2})(?: (?:one|photo))?(?: (?:again|once more))?`,
    '(?:the )?(?:photo )?number (?<m>\\d{1,2})',
  ),
};

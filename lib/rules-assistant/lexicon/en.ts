import { enDates } from '../dates/en-dates';
import { closing, inside, opening, whole } from '../patterns/patterns';
import { enAbout } from './en-about';
import { enWords } from './en-words';
import type { Lexicon } from './lexicon';

const number = `\\d{1,2}|${Object.keys(enWords.numbers).join('|')}`;
const nth = `${Object.keys(enWords.ordinals).join('|')}|\\d{1,2}`;

const latest = 'last|latest|newest|most recent|recent';
const earliest = 'first|oldest|earliest';
const before = '(?= (?:photos?|ones?|of|from|with|that|i|at|in|on)(?!\\S)|$)';
const rest = '(?: (?:photos?|ones?))?';

const erase = 'delete|remove|erase|trash|get rid of|throw away|wipe|bin';
const assent =
  'yes|sure|ok|confirm(?:ed)?|do it|go ahead|please do|of course|correct|right|absolutely|i am sure';

/** What stands before the gallery's name, and says nothing that is not in it: a few words, so that a long text costs nothing. */
const ask =
  '(?:(?:i|me|you|want|need|would|like|send|give|get|show|open|see|view|share|to|can|have|where|what|is|how|do|there|access|enter|visit) ){0,6}';
const galleryOf = '(?:(?:the|my|a|our|your) ){0,6}';

const delay = [
  'wait(?: up| a bit)?|hang on|hold on|(?:just |give me )?(?:a|one) (?:sec|second|moment|minute|min|bit)',
  "(?:i'll|i will|let me|gonna|i'm gonna) (?:tell|write|describe|explain|say)(?: you| it| that| more| what it is)*(?: (?:later|soon|tomorrow|tonight|in a bit|in a minute))?",
  '(?:later|tell you later|maybe later|in a bit|in a minute|tomorrow)',
  "not now|can't (?:right )?now|(?:i'm|i am) (?:busy|driving|working|at work|in a meeting)(?: (?:right )?now)?",
].join('|');
const feeling =
  'cute|sweet|nice|lovely|funny|adorable|beautiful|pretty|sad|happy|proud|good|great|cool|fun|yummy|scary|lucky|nostalgic|embarrassing';
const cry = 'oh|ah|aw+|wow|my god|omg|gosh';

export const en: Lexicon = {
  ...enWords,
  about: enAbout,
  dates: enDates,

  greeting: opening(
    'hi+|hello+|he+y+|heya|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|night|day)|morning',
    'how are (?:you|things)(?: (?:doing|today))?|how is it going|what is up|sup|nice to meet you',
    '(?:there|everyone|acervo|buddy|friend|mate)',
  ),
  thanks: opening(
    '(?:many |ok )?(?:thanks|thank you|cheers|much appreciated|appreciate it)(?: (?:so much|very much|a lot|a bunch|again|for (?:that|everything|the help|your help)))*',
  ),
  praise: opening(
    'great|awesome|perfect|lovely|nice|cool|wonderful|amazing|beautiful|(?:i )?(?:love|like) (?:it|this|that|them)|bye|goodbye|see you(?: later)?',
  ),
  acknowledgement: opening(
    'ok|all right|alright|got it|i see|fine|good|understood|(?:ha)+|lol|right',
  ),
  opener: opening(
    'please|kindly|so|now|well|hmm|um|oh|but|and|also|just|ok|wow|oo?ps|sorry|hmm+',
    '(?:can|could|would|will|may|might) (?:you|i|we)(?: please)?(?: be able to)?',
    'would you mind|i would like you to|i want you to|i need you to|do me a favor(?: and)?',
    '(?:what|how) about|you (?:can|could|may)|are you able to|is it possible to|you',
  ),
  closer: closing(
    'please|thanks|thank you(?: so much)?|now|for me|to me|again|too|asap|there|right now|lol|buddy|mate|anywhere|if you can',
  ),
  yes: whole(
    `(?:${assent}|${erase})(?: (?:${assent}|${erase}|it|them|all|both|those|these|photos?|please|thanks|now|that|this|two|three|the|you can|one))*`,
  ),
  no: opening(
    'no|not|do not|never|never mind|nevermind|cancel|stop|wait|keep|leave|forget it|hold on',
  ),
  different: whole(
    '(?:but )?(?:they are|it is|these are|the photos are|both are) (?:different|another one|another photo|not the same(?: photo)?|not (?:a copy|copies))',
  ),
  decline: whole(
    'no(?: (?:thanks|thank you|need|idea))*|(?:i )?do not know(?: (?:yet|what it is))?|not sure|nothing|never ?mind|forget (?:it|about it)|leave it|no description|skip(?: it)?|later|cancel|whatever|idk|dunno|do not',
  ),
  delay: whole(`(?:${delay})(?: (?:${delay}))*`),
  exclamation: whole(
    `(?:(?:${cry}) )*(?:(?:how|so) (?:${feeling})(?: \\S+){0,3}|what an? (?:joy|shame|pity|dream|mess|feeling|laugh|memory)(?: \\S+){0,3}|(?:i )?miss (?:you|him|her|it|this|that|them|those)(?: \\S+){0,3}|(?:i )?(?:love|loved) (?:you|it|this|that|them)(?: \\S+){0,2}|oh my god|omg)(?: (?:${cry}))*`,
  ),
  question: opening(
    'what(?! an? )|who|whose|which|why|how|where (?:is|are|do|can)|do you (?:know|like|think|speak|understand)|can you (?:tell|explain|talk|see|speak)|are you|is (?:it|this|that|there)|tell me|explain',
  ),
  looseQuestion: opening('when|where|is|are|does|did'),
  statement: inside(
    'undo|i|you|he|she|we|they|it is|is|are|am|was|were|have|has|had|love|hate|like|want|need|feel|think|got|went|bought|died|broke|seems?|can|will|tell|explain',
  ),

  claim: inside('is|are|was|were'),

  verbs: {
    send: opening(
      'send|give|forward|resend|fetch|pull up|(?:get|bring|pass|share|hand|grab)(?= (?:me|us|the|my))',
    ),
    find: opening(
      'find|search(?: for)?(?! (?:party|team))|look(?:ing)? (?:for|up)|locate|(?:i am )?(?:looking|searching) for|hunt for|dig (?:up|out)',
    ),
    see: opening(
      'show|(?:display|open|view)(?= (?:the|my|all|photos?))|(?:i )?(?:want|would like|would love|need|wish)(?: to)? (?:see|look at)|(?:let|lets) (?:me|us) see|see(?= (?:the|my|all|photos))|let me (?:have a )?look at',
    ),
    where: opening(
      'where (?:is|are|did (?:i|you) (?:put|save|keep))|what (?:is|was)(?= (?:the|my) (?:last|first|latest|oldest|photo))',
    ),
    want: opening(
      'i (?:want|need|would like|would love)|need(?= (?:the|my|a|all|photos?)(?!\\S))|want(?= (?:the|my|a|all|photos?)(?!\\S))',
    ),
    have: opening(
      '(?:do|have) you (?:have|got|still have)|(?:have |you )?got(?= any)|(?:is|are) there|(?:did|have) (?:i|you) (?:keep|kept|save|saved|send|sent)|any(?= photos?)|you have',
    ),
    recall: opening('(?:do you )?remember (?:the|that|those|my)(?= photos?)'),
    saved: opening(
      'what (?:photos )?(?:did i|have i|i have|i) (?:save|saved|send|sent|keep|kept|store|stored|take|got)?|what (?:photos )?(?:do (?:you|i) have|have you got|is (?:saved|stored|there)|you have)(?: (?:saved|stored|there|here|so far))*|which photos (?:do (?:you|i) have|have i (?:saved|sent))',
    ),
    list: opening('list'),
    count: opening(
      'how many(?= (?:(?:\\S+ ){0,3}photos|do i have|have i))|(?:number|count) of(?= (?:my )?photos)|count(?= (?:my )?photos)',
    ),
  },
  relativeClause: inside(
    '(?:that |which )?(?:i|we) (?:just |have )?(?:sent|send|saved|save|took|take|have|kept|gave|shared|uploaded|posted|made)(?: (?:you|to you|here))*',
    '(?:that |which )?(?:do|did) (?:i|you|we) (?:have|save|send|take)|(?:that )?you have|that (?:is|are|has|have)|i saved|saved|stored',
  ),
  amounts: [
    {
      pattern: inside('(?:just|only) (?:one|a single)(?: (?:photo|of))?'),
      order: 'newest',
      count: 1,
    },
    {
      pattern: inside(`(?:the )?(?:my )?(?:${latest}) (?<n>${number})${rest}`),
      order: 'newest',
      count: 'stated',
    },
    {
      pattern: inside(`(?:the )?(?:my )?(?<n>${number}) (?:${latest})${rest}`),
      order: 'newest',
      count: 'stated',
    },
    {
      pattern: inside(`(?:the )?(?:my )?(?:${earliest}) (?<n>${number})${rest}`),
      order: 'oldest',
      count: 'stated',
    },
    {
      pattern: inside(`(?:the )?(?:my )?(?<n>${number}) (?:${earliest})${rest}`),
      order: 'oldest',
      count: 'stated',
    },
    {
      pattern: inside(`(?:the |my )*(?:${latest}) (?:photos|ones)|(?:my )?recent(?= photos|$)`),
      order: 'newest',
      count: null,
    },
    {
      pattern: inside(`(?:the |my )*(?:${earliest}) (?:photos|ones)`),
      order: 'oldest',
      count: null,
    },
    {
      pattern: inside(`(?:the |my )*(?:${latest})(?: (?:photo|one))?${before}`),
      order: 'newest',
      count: 1,
    },
    {
      pattern: inside(`(?:the |my )*(?:${earliest})(?: (?:photo|one))?${before}`),
      order: 'oldest',
      count: 1,
    },
    {
      pattern: inside(`(?:the |my )*(?:latest|newest|most recent)(?= (?:\\S+ ){1,3}photo$)`),
      order: 'newest',
      count: 1,
    },
    {
      pattern: inside(`(?:the |my )*(?:latest|newest|most recent)(?= (?:\\S+ ){1,3}photos$)`),
      order: 'newest',
      count: null,
    },
    {
      pattern: inside(`(?:the |my )*(?:oldest|earliest|first)(?= (?:\\S+ ){1,3}photo$)`),
      order: 'oldest',
      count: 1,
    },
    {
      pattern: inside(`(?:the |my )*(?:last)(?= (?:\\S+ ){1,3}photo$)`),
      order: 'newest',
      count: 1,
    },
  ],
  all: inside('(?:all|every)(?: (?:of )?(?:the|my))?(?= (?:\\S+ ){0,3}photos?| of|$)|everything'),

  more: whole(
    `(?:(?:show|send|give)(?: me)? |see |i want |any |are there |is there |got )?(?:any |some )?(?:more|others?|the (?:rest|others|next|remaining))(?: (?<n>${number}))?(?: (?:photos?|ones?|of them|of those|there))*`,
    `(?:anything|something|what) else|(?:(?:show|send|give)(?: me)? )?(?<m>${number}) more(?: photos?)?|(?:show me )?(?:the )?next(?: (?<p>${number}))?(?: (?:photos?|ones?|page))?|continue|keep going|go on`,
  ),
  again: whole(
    '(?:show|send|give|resend)(?: me)?(?: (?:it|that|this|them|those|these|the same|photos?|ones?))* (?:again|one more time|once more)',
    '(?:show|send|give|resend)(?: me)? (?:it|that|this|them|those|these)(?: (?:photos?|ones?))?|again|resend',
  ),
  saveThis: whole(
    '(?:save|keep|store|add|hold|archive|remember)(?: (?:on to|this|these|it|them|that|those|photos?|ones?|please|for|me|my|to|the|in|acervo|collection|memory|one|another|too|also|new|here|us|safe|later))*',
    'look(?: (?:at|this|these|photos?))*|here(?: (?:is|are|you|go|it|a|another|some|photos?|more|one|the))*|(?:another|one more|new|this|these|more|a) photos?|another one|one more',
  ),
  gallery: whole(
    `${ask}${galleryOf}(?:(?:web|photo|online) ){0,4}gallery(?: (?:link|url|address|page|website|online|on (?:the|my) (?:web|computer|browser|laptop))){0,4}`,
    `${ask}(?:(?:the|my|a|another|new) ){0,4}(?:link|url|web ?link)(?: (?:to|for|of)(?: (?:the|my|all|of|see|view|open|web|photo)){0,4} (?:gallery|photos|website|site|account|collection|page))?`,
    `${ask}(?:log|sign)(?: ?me)? ?in(?: (?:to|on|at|link|the|my|web|website|gallery|account|page|there|here)){0,4}`,
  ),
  help: whole(
    '(?:i )?do not (?:understand|get it)|how (?:do|can|should) (?:i|we) .*',
    'help(?: (?:me|please))*|menu|commands?|instructions|options|i need help|info',
    'how (?:does|do|can|should) (?:this|it|i|you|acervo|that)(?: (?:thing|app|bot|one))?(?: (?:work|use|works))(?: (?:this|it|you|acervo|here))?',
    'what (?:can|do|could|should) (?:you|i|acervo)(?: (?:do|ask|say))(?: (?:here|for me|with you))?|who are you|what are you|what is (?:this (?:app|bot)|acervo)|how to use(?: (?:this|it))?',
  ),
  listMemory: whole(
    'what (?:do|did|have) you (?:know|remember|learn|learned|memorized|remembered)(?: (?:about|of) me)?|what you know(?: about me)?',
    '(?:(?:list|show|show me|see|what are) )?(?:(?:the|my|your|all) )*(?:preferences?|memory|memories)(?: (?:about|of) me)?|do you (?:remember|know) me',
    '(?:clear|delete|erase|wipe) (?:(?:the|my|your|all) )*(?:memory|memories|preferences)',
  ),
  sight: inside(
    'what (?:do|can) you see|what (?:is|are) (?:in|on) (?:this|that|these|the) photos?|describe (?:this|that|these|the|my) photos?|what is (?:this|that)(?: (?:one|photo))?$|who is (?:this|that|in) ?.*|what (?:breed|kind|color|colour|place|animal|plant|flower) (?:is|of)',
  ),
  voice: inside(
    '(?:can|may|could|do|does|will)(?: \\S+){0,4} (?:audios?|voice|voice (?:notes?|messages?)|recordings?)',
  ),

  remove: opening(`(?:i (?:want|need|would like) to )?(?:${erase})`),
  thisOne: whole('(?:(?:this|that|it|the|photo|one|here|there)(?: |$))*'),
  these: whole(
    '(?:them|these|those|all|both)(?: (?:of|them|these|those|photos|ones|two|three|here|all))*',
  ),
  everything: whole(
    'everything(?: .*)?|all(?: (?:of|the|my|photos))+|(?:all )?my (?:photos|collection|gallery)|all(?: photos)?|(?:the )?photos',
  ),
  nth: whole(`(?:the )?(?:photo )?(?:number |no )?(?<n>${nth})(?: (?:photo|one))?`),

  correct: opening(
    '(?:fix|correct|correction)(?: (?:(?:it|this|that)(?! (?:is|was)(?!\\S))|the|to|description|caption|photo))*',
    '(?:change|edit|update|rename|replace|fix|correct|set)(?: (?:it|this|that|the|its|my|description|caption|name|title|text|of|photo|last|one))* (?:to|with|as|into)',
    '(?:(?:it|this|that) is )?wrong(?: description)?(?: it is)?',
    '(?:it|this|that) (?:is|was) actually|actually(?: (?:it|this|that|they) (?:is|was|are|were))?|in fact (?:it|this|that) is',
    '(?:it is |this is |that is )?not (?:(?!(?:it|but)(?!\\S))\\S+ )+(?:it is|but)|i meant(?: to say)?|my mistake(?: it is)?|i was wrong(?: it is)?|the (?:right|correct) description is',
  ),
  rememberThat: opening(
    '(?:remember|memori[sz]e|note|keep in mind|learn|know|do not forget|make a note|bear in mind|take note) that(?= \\S+ \\S+)',
    '(?:remember|do not forget)(?= (?:i|my|we|our) \\S+ \\S+)',
  ),
  rememberColon: opening(
    'remember(?: this)?|memori[sz]e(?: this)?|note(?: this)?|keep in mind|take note|do not forget',
  ),
  rememberWhole: opening(
    'call me|my (?:name|nickname) is|i (?:would )?prefer|from now on|i like it when you|(?:always|never)(?: when .*)? (?:send|show|answer|reply|call|use|write|speak|save|give|tell)',
  ),
  forget: opening('(?:(?:you )?can )?forget(?: about)?|unlearn'),
  forgetNumber: whole(
    `(?:the )?(?:preference |memory |item )?(?:number |no )?(?<n>${nth})(?: (?:preference|memory|item|thing|one))?`,
  ),
  forgetThat: opening('that|the|my|about|it|everything(?: .*)?'),
};

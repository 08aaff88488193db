import type { LanguageModelV4Message, LanguageModelV4Prompt } from '@ai-sdk/provider';
import { answerTurn } from '../../answer/answer-turn';
import { toolResultSchemas } from '../../answer/tool-results';
import type { TurnState } from '../../reading/turn-state';
import { createRulesModel } from '../../rules-model';
import { type ExpectedCall, utterancesNow } from './utterance';

export const restingState: TurnState = {
  now: utterancesNow,
  language: 'pt',
  newPhotos: [],
  knownPhotos: [],
  suggestion: null,
  proposal: null,
  quotedPhotoIds: [],
  sharedPlace: null,
  waitingPhotoIds: [],
  pendingDeletion: 0,
  pendingCorrection: null,
  isUndoAsked: false,
  lastShownPhotoIds: [],
  moreResults: 0,
  preferences: [],
  transcript: false,
  capabilities: {
    sight: false,
    hearing: false,
    languageModel: false,
    reading: false,
    drawing: false,
  },
};

const stateWith = (state: Partial<TurnState>): TurnState => ({ ...restingState, ...state });

/** As the assistant writes it: a person's "<" cannot close the block. */
export const instructionsWith = (state: Partial<TurnState>): string =>
  `You are Acervo.\n<state>${JSON.stringify(stateWith(state)).replaceAll('<', '\\u003c')}</state>`;

export const firstPrompt = (say: string, state: Partial<TurnState>): LanguageModelV4Prompt => [
  { role: 'system', content: instructionsWith(state) },
  { role: 'user', content: [{ type: 'text', text: say }] },
];

/** The rules are tested here, not the thread that they run in. */
const model = createRulesModel(({ messages, state, results }) =>
  answerTurn(messages, state, results),
);

const tools = Object.keys(toolResultSchemas).map((name) => ({
  type: 'function' as const,
  name,
  inputSchema: {},
}));

interface ModelStep {
  calls: ExpectedCall[];
  text: string;
  messages: LanguageModelV4Message[];
}

/** One step of the real model, and the messages that carry it on with these tool results. */
export async function takeStep(
  prompt: LanguageModelV4Prompt,
  results: Record<string, object>,
): Promise<ModelStep> {
  const { content } = await model.doGenerate({ prompt, tools });
  const calls = content.filter((part) => part.type === 'tool-call');
  return {
    calls: calls.map(({ toolName, input }) => ({ tool: toolName, args: JSON.parse(input) })),
    text: content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(''),
    messages: [
      {
        role: 'assistant',
        content: calls.map((call) => ({ ...call, input: JSON.parse(call.input) })),
      },
      {
        role: 'tool',
        content: calls.map(({ toolCallId, toolName }) => ({
          type: 'tool-result',
          toolCallId,
          toolName,
          output: { type: 'json', value: JSON.parse(JSON.stringify(results[toolName] ?? {})) },
        })),
      },
    ],
  };
}

/** The steps of the rules stay few; more than this is a loop. */
const stepsMax = 6;

/** Drives a turn to its end: every call in order, and the final text. */
export async function takeTurn(
  say: string,
  state: Partial<TurnState>,
  results: Record<string, object>,
): Promise<{ calls: ExpectedCall[]; text: string }> {
  const prompt = firstPrompt(say, state);
  const calls: ExpectedCall[] = [];
  for (let steps = 0; steps < stepsMax; steps += 1) {
    const step = await takeStep(prompt, results);
    if (step.calls.length === 0) return { calls, text: step.text };
    calls.push(...step.calls);
    prompt.push(...step.messages);
  }
  throw new Error('The model did not come to an end.');
}

const photo = (photoId: number) => ({
  photoId,
  description: `Foto ${photoId}`,
  caption: null,
  date: '2026-11-20',
});

/** Results of tools that all went well, with so many photos found. */
export const goodResults = (photos = 3): Record<string, object> => {
  const photosFound = Array.from({ length: Math.min(photos, 10) }, (_, index) => photo(11 + index));
  const found = { found: photos, photos: photosFound, correctedTo: null, near: [] };
  return {
    savePhotos: { saved: photos, described: true },
    describeWaitingPhotos: { described: photos, stillWaiting: 0, asks: null },
    findPhotos: found,
    morePhotos: { ...found, remaining: 0 },
    findSimilarPhotos: found,
    photoDetails: {
      photoId: 11,
      description: 'Foto 11',
      caption: null,
      sentOn: ['2026-11-20'],
      takenFrom: '2019-01-01',
      takenTo: '2019-12-31',
      place: 'Santos',
      text: 'Padaria Sol',
    },
    setPhotoDetails: { changed: photos, takenFrom: null, takenTo: null, place: 'Santos' },
    acceptProposal: { described: photos, description: 'um cachorro na praia' },
    makeDrawing: { drawn: 1 },
    makePdf: { photos, found: photos, near: [] },
    showPrivacyPage: { shown: 1 },
    sendPhotos: { sending: Math.min(photos, 5) },
    listRecentPhotos: { photos: photosFound, total: photos },
    correctDescription: {
      corrected: photos,
      before: 'antes',
      now: 'depois',
      isSure: true,
      asks: null,
      candidates: [],
    },
    deletePhotos: { waitingForConfirmation: photos },
    confirmDeletion: { deleted: photos },
    undoLastChange: {
      undone: 'deleted',
      photos: Math.max(1, photos),
      words: null,
      album: null,
      taken: null,
      details: null,
      isAsked: false,
    },
    addToAlbum: { album: 'Praia', isNew: false, added: photos, total: photos },
    listAlbums: { albums: [{ name: 'Praia', photos }], total: 1 },
    showAlbum: { album: 'Praia', found: photos, photos: photosFound, near: [] },
    rememberPreference: { remembered: 'chama o cachorro de Thor' },
    forgetPreference: { forgotten: 'chama o cachorro de Thor' },
    listMemory: {
      preferences: [
        {
          text: 'chama o cachorro de Thor',
          said: 'lembra que eu chamo o cachorro de Thor',
          on: '2026-11-01',
        },
      ],
      exchanges: 5,
      photos,
    },
    galleryLink: { added: true },
    showHelp: { canSeePhotos: false, canHear: false, hasLanguageModel: false },
  };
};

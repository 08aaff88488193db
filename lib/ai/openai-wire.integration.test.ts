import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { modelsWith } from './testing/models-with';
import {
  cutInTheMiddle,
  formOf,
  jsonOf,
  type OpenAIWire,
  refuseWith,
  standInForOpenAI,
  startOpenAIWire,
  type WireRequest,
} from './testing/openai-wire';

const never = new AbortController().signal;
/** OpenAI's own servers, and another that speaks their wire. */
const openai = { OPENAI_API_KEY: 'sk-of-the-test' };
let wire: OpenAIWire;
let leave: () => void;
let photo: Buffer;
let drawing: Buffer;

beforeAll(async () => {
  wire = await startOpenAIWire();
  leave = standInForOpenAI(wire);
  photo = await readFile('public/demo/grey-cat.jpg');
  drawing = await sharp(photo).resize(64, 64).png().toBuffer();
});

beforeEach(() => {
  wire.requests.length = 0;
  wire.double.clearFixtures();
});

afterEach(() => {
  wire.intercept = null;
});

afterAll(async () => {
  leave();
  await wire.stop();
});

function only(path: string): WireRequest {
  expect(wire.requests.map((request) => [request.method, request.path])).toEqual([['POST', path]]);
  const [request] = wire.requests as [WireRequest];
  expect(request.headers.authorization).toBe('Bearer sk-of-the-test');
  return request;
}

/** The pages of an Ogg stream of Opus that is `seconds` long, as far as its length can be read. */
function voiceNote(seconds: number): Buffer {
  const first = Buffer.alloc(64);
  first.write('OggS', 0);
  first.write('OpusHead', 28);
  const last = Buffer.alloc(2000);
  last.write('OggS', 0);
  last.writeBigUInt64LE(BigInt(seconds * 48_000), 6);
  return Buffer.concat([first, last]);
}

/** A note that may be paid for. */
const aloud = { language: 'pt' as const, mayAskServer: true };

test.each([
  ['whisper-1', { response_format: 'verbose_json', 'timestamp_granularities[]': 'segment' }],
  ['gpt-4o-transcribe', {}],
])('%s gets a voice note as a form', async (model, fields) => {
  const { transcribeAudio } = await modelsWith({ ...openai, ACERVO_TRANSCRIPTION_MODEL: model });
  wire.double.onTranscription({ transcription: { text: ' Cadê as fotos? ' } });
  const heard = await transcribeAudio(voiceNote(7), aloud, never);
  expect(heard).toEqual({ text: 'Cadê as fotos?', model, paidSeconds: 7 });
  const form = await formOf(only('/v1/audio/transcriptions'));
  const { file, ...rest } = Object.fromEntries(form) as Record<string, string | File>;
  expect(rest).toEqual({ model, language: 'pt', temperature: '0', ...fields });
  expect(file).toMatchObject({ name: 'audio.ogg', type: 'audio/ogg', size: 2064 });
});

test('the vendor’s own measure of a recording is what counts', async () => {
  const { transcribeAudio } = await modelsWith(openai);
  wire.double.onTranscription({ transcription: { text: 'oi', duration: 61.4 } });
  expect((await transcribeAudio(voiceNote(7), aloud, never)).paidSeconds).toBe(61.4);
});

test('a drawing by the prompt alone', async () => {
  const { drawImage } = await modelsWith(openai);
  wire.double.onImage(/chapéu/, { image: { b64Json: drawing.toString('base64') } });
  const drawn = await drawImage('um cachorro de chapéu', null, never);
  expect(drawn.model).toBe('gpt-image-1');
  expect(drawn.bytes.equals(drawing)).toBe(true);
  expect(jsonOf(only('/v1/images/generations'))).toEqual({
    model: 'gpt-image-1',
    prompt: 'um cachorro de chapéu',
    n: 1,
    size: '1024x1024',
    quality: 'medium',
  });
});

test('a drawing from a photo', async () => {
  const { drawImage } = await modelsWith(openai);
  wire.double.onImage(/chapéu/, { image: { b64Json: drawing.toString('base64') } });
  await drawImage('este gato de chapéu', photo, never);
  const form = await formOf(only('/v1/images/edits'));
  const { image, ...rest } = Object.fromEntries(form) as Record<string, string | File>;
  expect(rest).toEqual({
    model: 'gpt-image-1',
    prompt: 'este gato de chapéu',
    n: '1',
    size: '1024x1024',
    quality: 'medium',
  });
  expect(image).toMatchObject({ type: 'image/jpeg', size: photo.length });
});

test('dall-e-3 is given no photo, and is asked for bytes', async () => {
  const { drawImage } = await modelsWith({ ...openai, ACERVO_IMAGE_MODEL: 'dall-e-3' });
  wire.double.onImage(/gato/, { image: { b64Json: drawing.toString('base64') } });
  await drawImage('um gato', photo, never);
  expect(jsonOf(only('/v1/images/generations'))).toEqual({
    model: 'dall-e-3',
    prompt: 'um gato',
    n: 1,
    size: '1024x1024',
    response_format: 'b64_json',
  });
});

test.each([
  ['what its rules refuse', refuseWith(400, { code: 'moderation_blocked' }), 'forbidden'],
  ['the older name of that', refuseWith(400, { code: 'content_policy_violation' }), 'forbidden'],
  ['a request it does not like', refuseWith(400, { code: 'invalid_size' }), 'model_unavailable'],
  ['a wrong key', refuseWith(401), 'model_unavailable'],
  ['a limit', refuseWith(429, { headers: { 'retry-after': '30' } }), 'model_unavailable'],
  ['a broken server', refuseWith(500), 'model_unavailable'],
  ['a cut line', cutInTheMiddle, 'model_unavailable'],
])('a drawing that ends in %s is asked for once', async (_, intercept, code) => {
  const { drawImage } = await modelsWith(openai);
  wire.intercept = intercept;
  await expect(drawImage('um gato', null, never)).rejects.toMatchObject({ code });
  expect(wire.requests).toHaveLength(1);
});

const captions = { captions: [{ photo: 1, text: ' Um gato\ncinza. ' }] };

test('the vision model on OpenAI’s own wire: photos in, captions out, nothing kept', async () => {
  const { captionPhotos } = await modelsWith({ ...openai, ACERVO_VISION_MODEL: 'gpt-4o-mini' });
  wire.double.on({}, { content: JSON.stringify(captions) });
  const seen = await captionPhotos([{ body: photo, contentType: 'image/jpeg' }], 'pt', never);
  expect(seen).toMatchObject({ captions: ['Um gato cinza.'], model: 'gpt-4o-mini' });
  const body = jsonOf(only('/v1/responses'));
  expect(body).toMatchObject({
    model: 'gpt-4o-mini',
    store: false,
    max_output_tokens: 600,
    text: { format: { type: 'json_schema', strict: true, name: 'captions' } },
  });
  const [{ role }, { content }] = body.input;
  expect(role).toBe('system');
  expect(content[0]).toEqual({ type: 'input_text', text: 'Photo 1' });
  expect(content[1]).toEqual({
    type: 'input_image',
    image_url: `data:image/jpeg;base64,${photo.toString('base64')}`,
  });
});

test('the vision model on another server: chat completions', async () => {
  const server = { ACERVO_VISION_BASE_URL: wire.url, ACERVO_VISION_API_KEY: 'sk-of-the-test' };
  const { captionPhotos } = await modelsWith({ ...server, ACERVO_VISION_MODEL: 'llava' });
  wire.double.on({}, { content: JSON.stringify(captions) });
  await captionPhotos([{ body: photo, contentType: 'image/jpeg' }], 'pt', never);
  const body = jsonOf(only('/v1/chat/completions'));
  expect(body).toMatchObject({ model: 'llava', response_format: { type: 'json_schema' } });
  expect(body.messages[1].content[1]).toMatchObject({
    type: 'image_url',
    image_url: { url: expect.stringMatching(/^data:image\/jpeg;base64,/) },
  });
});

test('whatever a vision model answers, captions are short, and of these photos', async () => {
  const { captionPhotos } = await modelsWith({ ...openai, ACERVO_VISION_MODEL: 'gpt-4o-mini' });
  const given = [
    { photo: 2, text: 'a'.repeat(1000) },
    { photo: 2, text: 'again' },
    { photo: 99, text: 'of another' },
    { photo: 1, text: ' \0 ' },
  ];
  wire.double.on({}, { content: JSON.stringify({ captions: given }) });
  const two = [1, 2].map(() => ({ body: drawing, contentType: 'image/png' }));
  const seen = await captionPhotos(two, 'pt', never);
  expect(seen.captions).toEqual([null, `${'a'.repeat(299)}…`]);
});

test.each([
  ['no captions', '{"nothing":true}'],
  ['no JSON', 'Um gato.'],
])('a vision model that answers %s has failed', async (_, content) => {
  const { captionPhotos } = await modelsWith({ ...openai, ACERVO_VISION_MODEL: 'gpt-4o-mini' });
  wire.double.on({}, { content });
  const seen = captionPhotos([{ body: drawing, contentType: 'image/png' }], 'pt', never);
  await expect(seen).rejects.toMatchObject({ code: 'model_unavailable' });
});

test('roles that are off say so', async () => {
  const { captionPhotos, drawImage, transcribeAudio } = await modelsWith({});
  const off = { code: 'role_off' };
  await expect(drawImage('um gato', null, never)).rejects.toMatchObject(off);
  await expect(captionPhotos([], 'pt', never)).rejects.toMatchObject(off);
  await expect(
    transcribeAudio(voiceNote(1), { ...aloud, mayAskServer: false }, never),
  ).rejects.toMatchObject(off);
  expect(wire.requests).toEqual([]);
});

import { expect, test } from 'vitest';
import { allowedHop } from './allowed-hop';

const apiBaseUrl = 'https://api.twilio.com';
const api = new URL('https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1');
const cdn = new URL('https://mms.twiliocdn.com/AC1/abc?sig=1');

test.each([
  'https://api.twilio.com.evil.example/x',
  'http://api.twilio.com/x',
  'https://api.twilio.com:8443/x',
  'https://messaging.twilio.com/x',
  'https://mms.twiliocdn.com/x',
  'https://user:pass@api.twilio.com/x',
  'https://api.twilio.com@evil.example/x',
  'file:///etc/passwd',
  'data:image/png;base64,AA==',
  '//api.twilio.com/x',
  '/2010-04-01/Accounts/AC1',
  '',
])('a message may not name %s', (url) => {
  expect(() => allowedHop(url, null, apiBaseUrl)).toThrowError(
    expect.objectContaining({ code: 'media_missing' }),
  );
});

test.each([
  'http://mms.twiliocdn.com/x',
  'https://mms.twiliocdn.com:8443/x',
  'https://twiliocdn.com/x',
  'https://eviltwiliocdn.com/x',
  'https://mms.twiliocdn.com.evil.example/x',
  'https://mms.twiliocdn.com./x',
  'https://user@mms.twiliocdn.com/x',
  'https://evil.example/?mms.twiliocdn.com',
  'https://evil.example\\.twiliocdn.com/x',
  'https://evil.example#.twiliocdn.com',
  'http://api.twilio.com/x',
  'https://s3-external-1.amazonaws.com/media.twiliocdn.com/x',
  'http://127.0.0.1/x',
  'http://2130706433/x',
  'http://0x7f000001/x',
  'http://[::1]/x',
  'http://169.254.169.254/latest/meta-data/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://',
])('a redirect may not lead to %s', (location) => {
  for (const from of [api, cdn]) {
    expect(() => allowedHop(location, from, apiBaseUrl)).toThrowError(
      expect.objectContaining({ code: 'media_missing' }),
    );
  }
});

test.each([
  ['https://mms.twiliocdn.com/x', false],
  ['https://MEDIA.twiliocdn.com:443/x', false],
  ['https://eu.media.twiliocdn.com/x', false],
  ['//media.twiliocdn.com/x', false],
  ['https://api.twilio.com/y', true],
  ['/y', true],
])('a redirect of the API may lead to %s', (location, isApi) => {
  expect(allowedHop(location, api, apiBaseUrl).isApi).toBe(isApi);
});

test('a refusal names the host and neither path nor query', () => {
  expect(() => allowedHop('https://evil.example/secret?sig=1', api, apiBaseUrl)).toThrowError(
    /\(https:\/\/evil\.example\)$/,
  );
});

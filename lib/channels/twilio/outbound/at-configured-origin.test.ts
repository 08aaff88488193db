import { expect, test } from 'vitest';
import { atConfiguredOrigin } from './at-configured-origin';

test.each([
  'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json',
  'https://messaging.twilio.com/v2/Indicators/Typing.json',
  'https://content.twilio.com/v1/Content',
])("Twilio's own origin keeps each product on its host: %s", (uri) => {
  expect(atConfiguredOrigin(uri, 'https://api.twilio.com')).toBe(uri);
});

test.each([
  [
    'https://api.twilio.com/2010-04-01/A.json?PageSize=5',
    'http://127.0.0.1:3000/twin/2010-04-01/A.json?PageSize=5',
  ],
  ['https://messaging.twilio.com/v2/B.json', 'http://127.0.0.1:3000/twin/v2/B.json'],
  ['https://content.twilio.com/v1/Content', 'http://127.0.0.1:3000/twin/v1/Content'],
])('another API gets every call on its path: %s', (uri, expected) => {
  expect(atConfiguredOrigin(uri, 'http://127.0.0.1:3000/twin')).toBe(expected);
});

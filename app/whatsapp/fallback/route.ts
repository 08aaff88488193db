/** Where Twilio turns when the webhook did not answer: another signature, the same message. */
export { POST } from '../route';

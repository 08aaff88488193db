import { testAnswersOverWire } from './testing/answer-over-wire';

testAnswersOverWire('chat');

import { describe, expect, test } from 'vitest';
import { detectLanguage } from './detect-language';
import { tellingWords } from './telling-words';

const said: Record<string, string[]> = {
  pt: [
    'Mostre fotos de cachorro',
    'cade as ft do cachorro',
    'vc tem alguma foto do bolo de ontem?',
    'MANDA A ULTIMA',
    'oi, tudo bem?',
    'obg',
    'Meu cachorro na praia',
    'não',
    'o que eu salvei semana passada',
    'aniversário da vovó',
    'pode apagar',
    'acha pra mim a nota da padaria',
    'na verdade é o gato da vizinha',
    'meu filho com a mãe',
  ],
  en: [
    'Show me the dog photos',
    "where's the photo of my cat",
    'pics of the beach from last week',
    'thanks!',
    'the last one',
    'delete the beach photos',
    'what do you know about me?',
    'my dog at the beach',
    'remember that I call my dog Thor',
    'yes please',
    'gallery',
    'hi',
  ],
  es: [
    'Muéstrame las fotos del perro',
    'muestrame las fotos del perro',
    'tienes fotos de la playa',
    'busca la factura',
    'hola buenas tardes',
    'galería',
    'gracias',
    'borra la última',
    '¿qué guardé ayer?',
    'mi perro en la playa',
    'en realidad es el gato de la vecina',
    'las tres últimas',
    'el cumpleaños de la abuela',
  ],
};

describe('detectLanguage', () => {
  for (const [language, texts] of Object.entries(said)) {
    test.each(texts)(`%s is ${language}`, (text) => {
      expect(detectLanguage(text)).toBe(language);
    });
  }

  test.each(['', '👍', 'foto', 'no', 'ok', 'Thor', '12/07', 'Paris 2024', 'pizza'])(
    'does not guess from %j',
    (text) => {
      expect(detectLanguage(text)).toBeNull();
    },
  );

  test('reads decomposed accents as composed ones', () => {
    expect(detectLanguage('não'.normalize('NFD'))).toBe('pt');
  });

  test('no telling word is in two lists', () => {
    const all = Object.values(tellingWords).flatMap((words) => words.split(/\s+/));
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });
});

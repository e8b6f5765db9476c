import { describe, expect, it } from 'vitest';
import { isGreetingOrThanks } from '../../src/language/courtesies.ts';
import { saidElsewhere } from '../../src/language/said-elsewhere.ts';

describe('what is said in other languages without a question', () => {
  it.each([
    ['hola', 'es'],
    ['¡Hola, buenos días!', 'es'],
    ['muchas gracias', 'es'],
    ['Danke schön!', 'de'],
    ['ok, vielen Dank :)', 'de'],
    ['Bonjour à tous', 'fr'],
    ['merci', 'fr'],
    ['s’il te plait', 'fr'],
    ['привет!', 'ru'],
    ['Большое спасибо', 'ru'],
    ['Добрий день, дякую', 'uk'],
    ['你好！', 'zh'],
    ['谢谢', 'zh'],
    ['Buongiorno, grazie mille', 'it'],
    ['obrigado', 'pt'],
    ['dziękuję', 'pl'],
    ['dzieki', 'pl'],
    ['dank je wel', 'nl'],
  ])('is a courtesy: %s', (text, language) => {
    expect(saidElsewhere(text)).toEqual({ means: 'courtesy', language });
    expect(isGreetingOrThanks(text)).toBe(true);
  });

  it.each([
    ['Hilfe', 'de'],
    ['hallo, kannst du mir helfen?', 'de'],
    ['ayuda', 'es'],
    ['¿Qué puedes hacer?', 'es'],
    ["à l'aide", 'fr'],
    ['помощь', 'ru'],
    ['что ты умеешь?', 'ru'],
    ['Допоможіть!', 'uk'],
    ['帮助', 'zh'],
    ['aiuto', 'it'],
  ])('asks for help: %s', (text, language) => {
    expect(saidElsewhere(text)).toEqual({ means: 'help', language });
    expect(isGreetingOrThanks(text)).toBe(false);
  });

  it.each([
    'hola Putin',
    'Aide humanitaire',
    'Hilfe für die Ukraine',
    'danke 2023',
    'ciao bella',
    'bot',
    'ok',
    'dateline',
    'привет мир',
    '你好世界',
    '',
    '???',
    'gracias '.repeat(100),
    'SVP',
    'SIM?',
  ])('may ask for something, or is left to others: %s', (text) => {
    expect(saidElsewhere(text)).toBeUndefined();
  });

  it('does not take a letter of its own for one with an accent', () => {
    // "й" and "ї" decompose as "é" does.
    expect(saidElsewhere('Київ')).toBeUndefined();
    expect(saidElsewhere('доброй ночи')?.language).toBe('ru');
  });
});

"""Looks for mistakes in files of written pieces: `python check.py FILE...`. Exits with 1 if there is one."""

import gzip
import json
import sys


def mistakes(piece):
    sentences = piece['sentences']
    for asked in piece['questions']:
        answers, words = asked['a'], asked.get('s')
        if any(not isinstance(i, int) or not 0 <= i < len(sentences) for i in answers):
            yield f'a: expected numbers of sentences, got {answers}: {asked["q"]}'
        elif answers and asked['t'] != 'yesno' and (not words or words not in sentences[answers[0]]):
            yield f's: expected words of sentence {answers[0]}, got {words!r}: {asked["q"]}'
        if bool(answers) == asked['t'].startswith('no-'):
            yield f't: expected a type that fits the answers, got {asked["t"]}: {asked["q"]}'


def main():
    found = 0
    for name in sys.argv[1:]:
        opened = gzip.open(name, 'rt', encoding='utf8') if name.endswith('.gz') else open(name, encoding='utf8')
        with opened as lines:
            for number, line in enumerate(lines, 1):
                for mistake in mistakes(json.loads(line)) if line.strip() else []:
                    print(f'{name}:{number}: {mistake}')
                    found += 1
    sys.exit(1 if found else 0)


if __name__ == '__main__':
    main()

"""
Writes the written pieces kept out of training as a set for the scorers: `python as-set.py --written FOLDER [--questions FILE] --out FOLDER`.

Without `--questions` they are asked their own; FILE has others, by the titles of the pieces.
"""

import argparse
import gzip
import json
import os

from examples import written_pieces

parser = argparse.ArgumentParser()
parser.add_argument('--written', required=True)
parser.add_argument('--questions')
parser.add_argument('--out', required=True)
options = parser.parse_args()
_, kept = written_pieces(options.written)
asked_of = {piece['title']: piece['questions'] for piece in kept}
if options.questions:
    with gzip.open(options.questions, 'rt', encoding='utf8') as lines:
        asked_of = {one['title']: one['questions'] for one in map(json.loads, lines)}
os.makedirs(f'{options.out}/articles', exist_ok=True)
with open(f'{options.out}/questions.jsonl', 'w', encoding='utf8') as questions:
    for number, piece in enumerate(kept):
        title = json.dumps(piece['title'], ensure_ascii=False)
        paragraphs = [' '.join(piece['sentences'][i : i + 2]) for i in range(0, len(piece['sentences']), 2)]
        with open(f'{options.out}/articles/w{number:03}.txt', 'w', encoding='utf8') as article:
            article.write(f'---\ntitle: {title}\npublished: {piece["date"]}\n---\n' + '\n\n'.join(paragraphs) + '\n')
        for at, asked in enumerate(asked_of.get(piece['title'], [])):
            kind = 'answered' if asked['a'] else 'adversarial'
            evidence = [piece['sentences'][i] for i in asked['a']]
            line = {'id': f'w{number}-{at}', 'question': asked['q'], 'kind': kind, 'type': asked['t'], 'evidence': evidence}
            questions.write(json.dumps(line, ensure_ascii=False) + '\n')
print(len(kept), 'pieces')

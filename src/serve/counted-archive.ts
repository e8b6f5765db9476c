import type { Archive } from '../archive.ts';
import type { Metrics } from '../operations/metrics.ts';

/**
 * The same archive, of whose answers those are counted for which the reader took too long, so that words alone were matched: a
 * reply does not say so. More than a few mean that the machine is too slow for what it is asked.
 */
export function countedArchive(archive: Archive, metrics: Pick<Metrics, 'readTooLate'>): Archive {
  return {
    ...archive,
    async ask(question, options) {
      const answer = await archive.ask(question, options);
      if (answer.late) metrics.readTooLate();
      return answer;
    },
  };
}

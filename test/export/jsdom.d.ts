/** What the tests use of jsdom and axe-core, whose own types bring those of a browser's globals, which differ from Node's. */
declare module 'jsdom' {
  import type { parseHTML } from 'linkedom';

  interface AxeResults {
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
    readonly passes: readonly unknown[];
  }

  export class JSDOM {
    constructor(html: string, options?: { runScripts?: 'dangerously'; pretendToBeVisual?: boolean });
    readonly window: Pick<ReturnType<typeof parseHTML>, 'document' | 'Event' | 'KeyboardEvent'> & {
      eval(script: string): unknown;
      close(): void;
      /** There once its script has run. */
      readonly axe: { run(document: unknown, options: object): Promise<AxeResults> };
    };
  }
}

import type { InteractionResponder } from '../../src/discord/delivery/responder.ts';

/** What a responder was told to do, in order: the method and what it was given. */
export type Said = [keyof InteractionResponder, unknown?][];

/** A responder without a Discord behind it; it writes down what it is told. */
export function recordingResponder(): { readonly said: Said; readonly responder: InteractionResponder } {
  const said: Said = [];
  const note = (method: keyof InteractionResponder) => async (given?: unknown) =>
    void said.push(given === undefined ? [method] : [method, given]);
  return {
    said,
    responder: {
      reply: note('reply'),
      update: note('update'),
      deferReply: note('deferReply'),
      deferUpdate: note('deferUpdate'),
      editReply: note('editReply'),
      deleteReply: note('deleteReply'),
      followUp: note('followUp'),
      suggest: note('suggest'),
      ask: note('ask'),
    },
  };
}

/** What an interaction has beside its kind and its content: somebody in a server, in English. */
export function inServer(responder: InteractionResponder) {
  return {
    id: '500000000000000000',
    user: '1',
    server: '2',
    direct: false,
    locale: 'en-GB',
    serverLocale: 'en-US',
    responder,
  };
}

export const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

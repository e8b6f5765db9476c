import type { IncomingMessage } from 'node:http';

/** A request's body: its JSON, and its files if it came in parts. */
export interface Body {
  readonly json: unknown;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Reads a request to its end: JSON, or multipart with the JSON in `payload_json`. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    return { json: bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : undefined, files: [] };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = [];
  for (const [field, part] of form.entries()) {
    if (typeof part === 'string') continue;
    files.push({ field, name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) });
  }
  return { json: JSON.parse(String(form.get('payload_json'))), files };
}

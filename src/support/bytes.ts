/** The same memory as a Buffer, for what only that can do; nothing is copied. */
export function bufferOf({ buffer, byteOffset, byteLength }: NodeJS.ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Whether a text is an address that begins with http:// or https:// and can be read as one. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

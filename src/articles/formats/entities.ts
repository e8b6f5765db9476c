/** Throws an Error for XML that defines entities of its own, which may multiply without end. `what` it should be: "a feed". */
export function refuseEntities(xml: string, what: string): void {
  if (/<!ENTITY/i.test(xml)) throw new Error(`expected ${what}, got one that defines entities of its own`);
}

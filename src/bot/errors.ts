/** Something the asker can mend. Its message is shown to them alone, as it is; everything else is a bug or a fault. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

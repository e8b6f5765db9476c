/** The seed of every property test; fast-check prints it with the path of what failed. */
export const SEED = 20231018;

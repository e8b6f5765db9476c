/** The status of a start that no repetition mends (EX_CONFIG of sysexits.h): the systemd unit does not try it again. */
export const HOPELESS = 78;

/** Exit status of a start that fails however often it is tried (EX_CONFIG of sysexits.h): the systemd unit does not try again. */
export const BAD_SETTINGS = 78;

/** The door to the room `dates`, for this room and for the scorers outside the project, which look for it here. */
export { dateSteps, findDates } from '../dates/find-dates.ts';

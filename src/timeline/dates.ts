/** The dates in a text, as a timeline reads them. How they are found is the affair of the room `dates`. */
export { findDates } from '../dates/find-dates.ts';

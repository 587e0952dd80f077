import { AnswerDeparture } from './answer-departure';
import { DepartureNews } from './departure-news';
import { DepartureReads } from './departure-reads';
import { Departures } from './departures';
import { SettleDeparture } from './settle-departure';
import { WatchDeparture } from './watch-departure';

/** Names that other registrars ask for. */
export const departuresParts = [AnswerDeparture, DepartureNews, DepartureReads, Departures, SettleDeparture, WatchDeparture];

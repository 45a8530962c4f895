/// Everything the pages say, but for numbers, dates and names of values. `{n}` is a blank that `Wording` fills.
enum Phrase: String, CaseIterable, Sendable {
    // Page
    case title, heading, skip, allSites, sections, periods, languages, languageName, updated, comparedWith, comparedWithYesterday,
        roundedToTen, notCompared, countedDays, undatedDays

    // Periods
    case today, lastToday, lastDays, previousPeriod, yearBefore, yesterday, yesterdayName, presetDays, presetMonths, thisMonth, monthBefore,
        thisYear, sinceFirst

    // Choosing
    case choosePeriod, compare, compareWith, compareNone, fromDay, toDay, apply, monthPrevious, monthNext, calendarKeys, firstDayChosen, theme
    case filterHint, filterName, removeFilter, wholeSite, folderNeeded, reloadNeeded, metricChoice, stepChoice
    case wholeMonths, noVisitorsKnown, noComparisonOfToday, nothingBefore

    // Sections
    case overview, sources, audience, content, goals, loyalty, loyaltyNote, loyaltyNoteRounded, trust, nothing

    // Tiles
    case visits, visitors, estimatedVisitors, visitorsParts, visitorsSince, lowConfidence, pageviews, visibleTime, bounceRate, events, pagesPerVisit, visitOne,
        visitMany,
        perVisit, mostOf, interval, countedPart, estimatedPart,
        consentRate, beforeCount, up, down, same, noComparison

    // Chart
    case perHour, perDay, perWeek, perMonth, hourInProgress, dayInProgress, weekInProgress, monthInProgress, soFar, partial, now, pointValue,
        chartSummary, chartAlone, chartKeys, showFigures, figuresPerHour, figuresPerDay, figuresPerWeek, figuresPerMonth, noVisits, noVisitsHint, estimatedShare
    case visitorOne, visitorMany, pageviewOne, pageviewMany, eventOne, eventMany, weekOf

    // Columns
    case hourColumn, dayColumn, weekColumn, monthColumn, before, accepting, distinctVisitors, meanTime, bounce, share, times, requests, scrolled, conversion,
        votes, meanVote, completed, watchTime, started, submitted, completion, opens, clicks, visitorColumn, days

    // Consenting visitors
    case newAndReturning, visitorKind, newVisitors, returningVisitors, wholePeriod, frequency, frequencyNote, cohortNote, tintNote, firstVisit, sameDay,
        dayBefore, daysBetween, daysFrom, numberFrom

    // Where the number of visitors comes from
    case visitorsTitle, visitorsSay, originColumn, partConsenting, partNewRefusers, partEarlierRefusers, partUndecided, partSignal,
        visitorsInterval, backtestError

    // Tables
    case other, unknown, direct, campaign, screenUpTo, screenBetween, screenFrom, otherBelow, otherBelowTimes, otherFolded, rowsShown, showMore, showFewer,
        botsApart, opposedApart,
        otherReason, filterNotHere, tabEntry, tabExit, searchRows, searchIn, noMatch, rowsBetween, previousRows, nextRows, copyRows, copied, csv, json,
        exportOf, previousPages, noPreviousPage

    // Details of rows
    case colon, fewVotes, voteUp, voteDown, videoStart, watchedInAll, linkedFrom, linksClicked, propertyOne, propertyMany, moreOne, moreMany, decided

    // Funnels
    case funnelTitle, funnelStep, goOn, stopOne, stopMany, belowK, stepsOf

    // Footer
    case counted, countedVisits, countedTime, countedVisitors, fading, fadingDays, hourByHour, dayByDay, monthByMonth, monthsFor, thenDeleted, afterThat,
        keptVisitors, keptVisitorsDeleted, promise, places, spanDayOne, spanDayMany, spanMonthOne, spanMonthMany

    // Map
    case mapTitle, mapSummary, mapEmpty, mapScale, mapUnder, mapNobody, mapFrom, mapSource
    // This moment
    case live, liveFewer, liveVisitOne, liveVisitMany, liveWindow, livePageviews, liveMost, liveStart, liveEnd, liveSummary, livePages, liveNoPages

    // Index
    case sites, open, noSites
}

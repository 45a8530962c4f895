/// Everything the pages say, but for numbers, dates and names of values. `{n}` is a blank that `Wording` fills.
enum Phrase: String, CaseIterable, Sendable {
    // Page
    case title, heading, skip, allSites, sections, periods, languages, languageName, updated, comparedWith, comparedWithYesterday,
        roundedToTen

    // Periods
    case today, week, month, quarter, year, shortToday, shortWeek, shortMonth, shortQuarter, shortYear, lastToday, lastWeek, lastMonth,
        lastQuarter, lastYear, previousPeriod, yesterday

    // Sections
    case overview, sources, audience, content, goals, loyalty, trust, nothing

    // Tiles
    case visits, visitors, estimatedVisitors, visitorsParts, lowConfidence, pageviews, visibleTime, bounceRate, events, pagesPerVisit, visitOne, visitMany,
        perVisit, mostOf,
        consentRate, beforeCount, up, down, same, noComparison

    // Chart
    case visitsPerHour, visitsPerDay, visitsPerMonth, hourInProgress, dayInProgress, monthInProgress, soFar, now, pointValue,
        chartSummary, showFigures, figuresPerHour, figuresPerDay, figuresPerMonth, noVisits, noVisitsHint

    // Columns
    case hourColumn, dayColumn, monthColumn, before, accepting, meanTime, bounce, share, times, requests, scrolled, conversion,
        votes, meanVote, completed, watchTime, started, submitted, completion, opens, clicks

    // Tables
    case other, unknown, direct, campaign, screenUpTo, screenBetween, screenFrom, otherBelow, otherBelowTimes, otherFolded, rowsShown, showMore, showFewer,
        botsApart

    // Details of rows
    case colon, fewVotes, voteUp, voteDown, videoStart, watchedInAll, linkedFrom, linksClicked, propertyOne, propertyMany, moreOne, moreMany

    // Funnels
    case funnelTitle, funnelStep, goOn, stopOne, stopMany, belowK, stepsOf

    // Footer
    case counted, countedVisits, countedTime, countedVisitors, fading, hourByHour, dayByDay, totalsOnly, afterThat, promise, places,
        hourOne, hourMany, spanDayOne, spanDayMany, spanMonthOne, spanMonthMany

    // Index
    case sites, open, noSites
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Statistics;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Counts and times (55): a State's own, exact; those of all States together, without what is small.</summary>
public sealed class GetStatistics(HttpEntrance entrance, StatisticsReader statistics, TimeProvider time)
{
    private const int UsualMonths = 12;
    private const int MostMonths = 120;

    [Function(nameof(GetStatistics))]
    [Operation(
        "Counts cases and items, with times",
        Description = "Per month, kind, state and ground; a State's own also per role and other party. Of all States together a State is told only months that are over, and no count that, its own cases taken away, rests on "
            + "fewer than ten cases or on fewer than three States on either side: how many are left out stands in withheld. As JSON, or as CSV (RFC 4180) with Accept: text/csv or format=csv.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor, OfficerRole.Operator],
        Problems = [ProblemCodes.AuthorityEnded])]
    [Query("from", typeof(string), "The first month, as 2026-01. Default eleven months before the last.")]
    [Query("to", typeof(string), "The last month; at most ten years are counted at once. Default this month.")]
    [Query("scope", typeof(StatisticsScope), "own for a State's own cases, all for those of all States together. Default own for who reads for a State, all for others.")]
    [Query("state", typeof(StateCode), "Whose own cases, for operators and auditors; who reads for a State may name that one alone.")]
    [Query("format", typeof(StatisticsFormat), "json or csv. Default what Accept says, else json.")]
    [Answer(200, "The counts.", typeof(StatisticsReport))]
    [Answer(200, "The counts.", HasOtherBody = true, MediaType = StatisticsCsv.MediaType)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/statistics")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (entered, reader) = await entrance.ReaderOrAsync(request, OfficerRoles.MayRead, [OfficerRole.Operator, OfficerRole.Auditor], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var now = Month.Of(time.GetUtcNow());
        var to = query.Read<Month>("to", Parsed, "a month, as 2026-01") ?? now;
        var from = query.Read<Month>("from", Parsed, "a month, as 2026-01") ?? to.Before(UsualMonths - 1);
        var state = query.Read<StateCode>("state", Parsed, "a State");
        var scope = query.Read<StatisticsScope>("scope", Kebab.TryParse, "own or all") ?? (reader is null && state is null ? StatisticsScope.All : StatisticsScope.Own);
        var format = query.Read<StatisticsFormat>("format", Kebab.TryParse, "json or csv") ?? Accepted(request);
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        if (to.Since(from) is < 0 or >= MostMonths)
        {
            return HttpAnswers.BadQuery("from", $"a month before to, and not more than {MostMonths} months");
        }

        if (scope == StatisticsScope.Own && (state ?? reader) is null)
        {
            return HttpAnswers.BadQuery("state", "there, for a token that is of no State");
        }

        if (state is not null && reader is not null && state != reader)
        {
            return HttpAnswers.BadQuery("state", "the caller's own State, or left out");
        }

        return Answer(await ReadAsync(reader, scope, state ?? reader, from, to, now, cancellationToken), format);
    }

    private Task<StatisticsReport> ReadAsync(StateCode? reader, StatisticsScope scope, StateCode? state, Month from, Month to, Month now, CancellationToken cancellationToken)
    {
        if (scope == StatisticsScope.Own)
        {
            return statistics.OfStateAsync(state!.Value, from, to, cancellationToken);
        }

        // What one call more tells than the one before is what happened between them: a State is told what does not change any more.
        var last = reader is not null && to.Since(now) >= 0 ? now.Before(1) : to;
        return last.Since(from) < 0
            ? Task.FromResult(new StatisticsReport(from.ToString(), to.ToString(), null, 0, []))
            : statistics.OfAllAsync(reader, from, last, cancellationToken);
    }

    private static IActionResult Answer(StatisticsReport report, StatisticsFormat format) => format == StatisticsFormat.Csv
        ? new ContentResult { Content = StatisticsCsv.Of(report), ContentType = $"{StatisticsCsv.MediaType}; charset=utf-8", StatusCode = StatusCodes.Status200OK }
        : HttpAnswers.Json(report);

    private static StatisticsFormat Accepted(HttpRequest request)
    {
        var ranges = request.GetTypedHeaders().Accept;
        return Quality(ranges, StatisticsCsv.MediaType) > Quality(ranges, "application/json") ? StatisticsFormat.Csv : StatisticsFormat.Json;
    }

    /// <summary>What the caller gives a media type, from the range that names it most closely (RFC 9110, section 12.5.1).</summary>
    private static double Quality(IList<MediaTypeHeaderValue>? ranges, string type) =>
        (ranges ?? []).Where(range => new MediaTypeHeaderValue(type).IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
            .OrderByDescending(range => !range.MatchesAllTypes).ThenByDescending(range => !range.MatchesAllSubTypes).Select(range => range.Quality ?? 1).FirstOrDefault();

    private static bool Parsed<T>(string text, out T value)
        where T : IParsable<T> => T.TryParse(text, null, out value!);
}

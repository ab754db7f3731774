using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>What waits for the word of the caller's own State, from the index of that State's own list: a query by keys, and a read for each case of the page.</summary>
public sealed class GetWork(HttpEntrance entrance, WorkReading work, WorkIndex index, TimeProvider time)
{
    private const int MostAtOnce = 50;

    [Function(nameof(GetWork))]
    [Operation(
        "Lists what waits for the word of the caller's State",
        Description = "First what is due first, of all its cases: what is awaited of which items, by when, what may be said now, and what silence means, which is never a decision. "
            + "Conditions must all hold. With `reference` the order is that of the words of references. "
            + "A case that was answered a moment ago is left out, and one that only a condition on due times or claims leaves out of what was found, so that a page may hold fewer cases than its limit: the end is where there is no cursor.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.AuthorityEnded])]
    [Query("role", typeof(CaseRole), "What the State is in the case. Default any.")]
    [Query("kind", typeof(RequestKind), "The kind of request. Default any.")]
    [Query("dueFrom", typeof(DateTimeOffset), "Cases that are due at this instant or later. Default any.")]
    [Query("dueBefore", typeof(DateTimeOffset), "Cases that are due before this instant. Default any.")]
    [Query("claimed", typeof(WorkClaimed), "Who deals with the case: the caller, or nobody. Default anybody or nobody.")]
    [Query("reference", typeof(string), "The beginning of the requesting State's reference, or of one of the last five words in it; a word is letters and digits, and what is between words, case and width do not matter. Default any.")]
    [Query("cursor", typeof(string), "The cursor of the page before; what is after it is given. Default from the start.")]
    [Query("limit", typeof(int), "How many cases at most, 1 to 50. Default 25.")]
    [Answer(200, "A page of the work list.", typeof(WorkList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/work")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var filter = FilterOf(query) with { DueFrom = Instant(query, "dueFrom"), DueBefore = Instant(query, "dueBefore"), Claimed = query.Read<WorkClaimed>("claimed", Kebab.TryParse, "me or nobody") };
        string? reference = query.Text("reference");
        var place = reference is null ? query.Read<WorkPlace>("cursor", WorkPlace.TryParse, "the cursor of the page before") : null;
        var word = reference is null ? null : query.Read<WordPlace>("cursor", WordPlace.TryParse, "the cursor of the page before");
        var limit = query.Read<int>("limit", (string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= MostAtOnce, $"a whole number from 1 to {MostAtOnce}") ?? MostAtOnce / 2;
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        var (state, by) = (entered.Sender.State, entered.Caller!.Subject);
        return HttpAnswers.Json(reference is null
            ? await work.ReadAsync(state, by, filter, place, limit, cancellationToken)
            : await work.SearchAsync(state, by, filter, reference, word, limit, cancellationToken));
    }

    [Function("GetWorkCounts")]
    [Operation(
        "Counts what waits for the word of the caller's State",
        Description = "Of all its cases. Each number ends at 1,000, and says so.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.AuthorityEnded])]
    [Query("role", typeof(CaseRole), "What the State is in the case. Default any.")]
    [Query("kind", typeof(RequestKind), "The kind of request. Default any.")]
    [Answer(200, "The numbers.", typeof(WorkCounts))]
    public async Task<IActionResult> Count(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/work/counts")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var filter = FilterOf(query);
        return query.Problem ?? HttpAnswers.Json(await WorkCounts.ReadAsync(index, entered.Sender.State, filter, time.GetUtcNow(), cancellationToken));
    }

    private static WorkFilter FilterOf(QueryReader query) => new()
    {
        Role = query.Read<CaseRole>("role", Kebab.TryParse, "requesting or requested"),
        Kind = query.Read<RequestKind>("kind", Kebab.TryParse, "a kind of request"),
    };

    private static DateTimeOffset? Instant(QueryReader query, string name) => query.Read<DateTimeOffset>(
        name, (string text, out DateTimeOffset at) => InstantConverter.TryParse(text, out at) && Bounds.Hold(at), "an instant per RFC 3339");
}

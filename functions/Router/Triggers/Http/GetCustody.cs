using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The chain of custody of an evidence item, for the parties of its case: who did what with it.</summary>
public sealed class GetCustody(EvidenceEntrance entrance, EvidenceStore store)
{
    private const int PageSize = 100;

    [Function(nameof(GetCustody))]
    [Operation(
        "Reads the chain of custody of an evidence item",
        Description = "Each entry holds the hash of the one before, and its own is the SHA-256 of its canonical form (RFC 8785). Which person acted is told to officers of that person's State alone.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Query("after", typeof(int), "The number of the last entry read; entries after it are given. Default 0.")]
    [Answer(200, "Up to a hundred entries, in order; how many there are; the hash of the last.", typeof(CustodyPage))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/evidence/{id}/custody")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, id, cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        int after = (int)(query.Number("after", int.MaxValue - PageSize - 1, "the number of the last entry read") ?? 0);
        return query.Problem ?? HttpAnswers.Json(await ReadAsync(entered.Sender.State, entered.Item, after, cancellationToken));
    }

    private async Task<CustodyPage> ReadAsync(StateCode reader, EvidenceItem item, int after, CancellationToken cancellationToken)
    {
        // With the entry before, whose hash the first of the page names; what was entered since the item was read comes with the next page.
        int last = Math.Min(after + PageSize, item.Entries);
        var read = last <= after ? [] : await store.ReadCustodyAsync(item.Id, Math.Max(after, 1), last - Math.Max(after, 1) + 1, cancellationToken);
        var before = after == 0 ? null : read.FirstOrDefault(stored => stored.Entry.Number == after);
        List<StoredCustody> page = [.. read.Where(stored => stored.Entry.Number > after)];
        return new()
        {
            Entries = [.. page.Select(stored => CustodyView.For(reader, stored))],
            Next = last > after && last < item.Entries ? last : null,
            Count = item.Entries,
            Head = item.Head!.Value,
            FirstFault = last <= after ? null : CustodyChain.FirstFault(item, after + 1, before?.Hash, page, toTheEnd: last == item.Entries),
        };
    }
}

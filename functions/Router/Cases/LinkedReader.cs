using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Cases;

/// <summary>
/// Reads the other cases that a communication names, before it is decided. A case to which its sender is no party is not there for it;
/// what is read for a foreign case and for an absent one is the same, in the same order.
/// </summary>
public sealed class LinkedReader(CaseStore cases)
{
    /// <summary>Requests that wait for each other are followed so far, and no further.</summary>
    private const int MostFollowed = 4;

    /// <summary>As they stand in their ledgers.</summary>
    public async Task<LinkedReading> ReadAsync(Case? current, Communication said, CancellationToken cancellationToken)
    {
        var named = LinkedCases.NamedBy(current, said);
        if (named.Count == 0)
        {
            return LinkedReading.None;
        }

        var found = new List<CaseSnapshot>();
        var waiting = new List<InboundCommunication>();
        foreach (var id in named)
        {
            var (snapshot, unanswered) = await cases.ReadWithWaitingAsync(id, cancellationToken);
            if (snapshot is not null && (snapshot.Case.Requesting == said.From || snapshot.Case.Requested == said.From))
            {
                found.Add(snapshot);
            }
            else if (snapshot is null && unanswered is [{ RowId: InboundRowId.Request } request, ..] && request.From == said.From)
            {
                waiting.Add(request);
            }
        }

        List<LinkedGround> grounds = [.. found.Select(snapshot => new LinkedGround(LinkedCase.Of(snapshot.Case), CaseRow.Hash(CaseRow.Serialize(snapshot.Case))))];
        return new LinkedReading(
            new LinkedCases([.. grounds.Select(ground => ground.Case)]),
            [.. found.Zip(grounds, (snapshot, ground) => new RestsOn(snapshot.Case.Id, snapshot.Entries, snapshot.Head, ground.ToDigest()))],
            waiting)
        {
            Grounds = grounds,
        };
    }

    /// <summary>The same, with cases that are not entered yet as they are about to be: for the door, whose answer no ledger records.</summary>
    public async Task<LinkedCases> PreviewAsync(Case? current, Communication said, RegisterView register, CancellationToken cancellationToken, int followed = 0)
    {
        var reading = await ReadAsync(current, said, cancellationToken);
        if (reading.Waiting.Count == 0 || followed == MostFollowed)
        {
            return reading.Cases;
        }

        var previews = new List<LinkedCase>();
        foreach (var request in reading.Waiting)
        {
            if (await OpeningAsync(request, register, cancellationToken, followed + 1) is { } opened)
            {
                previews.Add(LinkedCase.Of(opened));
            }
        }

        return new LinkedCases([.. LinkedCases.NamedBy(current, said).Select(id => reading.Cases.Find(id, said.From)).OfType<LinkedCase>(), .. previews]);
    }

    /// <summary>The case as the first step of its request will make it, or null where the rules reject the request by now.</summary>
    public async Task<Case?> OpeningAsync(InboundCommunication request, RegisterView register, CancellationToken cancellationToken, int followed = 0)
    {
        var said = InboundReader.Read(request, await cases.ReadBodyAsync(request, cancellationToken));
        var linked = await PreviewAsync(null, said, register, cancellationToken, followed);
        return Case.Advance(null, new Communicated(said), request.ReceivedAt, register.Law, register.PracticeOf(null, said), linked) is Step step
            ? step.After
            : null;
    }
}

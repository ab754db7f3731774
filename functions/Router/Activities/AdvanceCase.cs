using Microsoft.Azure.Functions.Worker;
using RequestRouter.Convention;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Orchestrations.Procedures;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Activities;

/// <summary>
/// Advances a case by everything that waits there: time limits that have elapsed, then the communication it was woken for.
/// The case, its ledger entries and the mark on the communication change in one write; then the notices go out. Safe to
/// repeat at any point (DESIGN 3, rules 2 to 4).
/// </summary>
public sealed class AdvanceCase(CaseStore cases, PartyStore parties, NoticePublisher publisher, TimeProvider time)
{
    /// <summary>Another writer of the same case is rare; one who always is first is a fault, told as one and tried again later.</summary>
    private const int MostLost = 20;

    [Function(nameof(AdvanceCase))]
    public async Task<Advanced> Run([ActivityTrigger] Advance advance, CancellationToken cancellationToken)
    {
        var caseId = CaseId.Parse(advance.CaseId, null);
        int lost = 0;
        while (true)
        {
            var inbound = advance.RowId is { } rowId ? await cases.ReadInboundAsync(caseId, rowId, cancellationToken) : null;

            // A request that no step has answered has no case yet: the two are written together.
            var snapshot = inbound is { RowId: InboundRowId.Request, Step: null } && lost == 0 ? null : await cases.ReadAsync(caseId, cancellationToken);
            if (inbound is { Step: null } && snapshot?.Archived > 0 && await cases.WithdrawIfArchivedAsync(inbound, cancellationToken) is { } answered)
            {
                inbound = answered;
            }

            var turn = new CaseTurn(caseId, snapshot, await parties.ReadAsync(cancellationToken));
            var now = advance.Elapsed is { } reported && reported > time.GetUtcNow() ? reported : time.GetUtcNow();
            await TakeAsync(turn, inbound, now, cancellationToken);
            if (turn.Returned is { } returned)
            {
                await publisher.PublishAsync([NoticeComposer.OfReturned(returned.Request, returned.Rejection)], cancellationToken);
                await cases.MarkReturnedAsync(returned.Request, cancellationToken);
                return new Advanced("returned", [], Over: true, IsLong: false);
            }

            var etag = turn.Entries.Count > 0 ? await cases.TryWriteAsync(turn.ToGroup(), cancellationToken) : snapshot?.ETag;
            if (turn.Entries.Count > 0 && etag is null)
            {
                // Another writer was first: what it wrote is the ground to decide on.
                if (++lost == MostLost)
                {
                    throw new InvalidOperationException($"Case {caseId} could not be written in {MostLost} attempts.");
                }

                continue;
            }

            var after = turn.Case ?? throw new InvalidOperationException($"Case {caseId} was woken and there is nothing to open it.");
            if (turn.Unpublished.Count > 0)
            {
                await PublishAsync(turn, after, cancellationToken);
                await cases.MarkPublishedAsync(caseId, etag!.Value, cancellationToken);
            }

            if (!turn.IsUnfinished(now))
            {
                return Describe(after, CaseArchive.IsDue(turn.Count, snapshot?.Archived ?? 0));
            }
        }
    }

    private async Task TakeAsync(CaseTurn turn, InboundCommunication? inbound, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (turn.Case is null && inbound?.RowId != InboundRowId.Request)
        {
            // Woken for something that came after the request whose own wake-up was lost: the request comes first.
            var request = await cases.ReadInboundAsync(turn.CaseId, InboundRowId.Request, cancellationToken);
            if (request is { Step: null })
            {
                turn.Take(request, await cases.ReadBodyAsync(request, cancellationToken));
            }
        }

        if (inbound is { Step: null })
        {
            turn.LimitsElapsedBy(inbound.ReceivedAt);
            turn.Take(inbound, await cases.ReadBodyAsync(inbound, cancellationToken));
        }

        turn.LimitsElapsedBy(now);
    }

    private async Task PublishAsync(CaseTurn turn, Case after, CancellationToken cancellationToken)
    {
        var notices = new List<NoticeMessage>();
        foreach (int number in turn.Unpublished)
        {
            var entry = turn.Entries.FirstOrDefault(written => written.Number == number)
                ?? await cases.ReadEntryAsync(turn.CaseId, number, cancellationToken)
                ?? throw new InvalidDataException($"Ledger entry {number} of case {turn.CaseId} is missing.");
            notices.AddRange(NoticeComposer.From(entry, after.Reference));
        }

        await publisher.PublishAsync(notices, cancellationToken);
    }

    private static Advanced Describe(Case @case, bool isLong) => new(
        CaseStatus.Of(@case), [.. @case.Procedures.Select(procedure => ProcedureStories.From(@case.Id, procedure))], CaseStatus.IsOver(@case), isLong);
}

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
public sealed class AdvanceCase(CaseStore cases, DueCases due, CaseLists lists, LinkedReader links, PartyStore parties, NoticePublisher publisher, WakeUps wakeUps, TimeProvider time)
{
    /// <summary>Another writer of the same case is rare; one who always is first is a fault, told as one and tried again later.</summary>
    private const int MostLost = 20;

    /// <summary>Requests that name each other and wait for each other are opened so far, and no further.</summary>
    private const int MostOpened = 4;

    [Function(nameof(AdvanceCase))]
    public Task<Advanced> Run([ActivityTrigger] Advance advance, CancellationToken cancellationToken) => RunAsync(advance, 0, cancellationToken);

    /// <param name="opened">How many requests stand above this one that name it and wait for it.</param>
    private async Task<Advanced> RunAsync(Advance advance, int opened, CancellationToken cancellationToken)
    {
        var caseId = CaseId.Parse(advance.CaseId, null);
        int lost = 0;
        while (true)
        {
            var inbound = advance.RowId is { } rowId && !TellingRowId.Is(rowId) ? await cases.TakeInboundAsync(caseId, rowId, cancellationToken) : null;

            // A request that no step has answered has no case yet: the two are written together.
            var snapshot = inbound is { RowId: InboundRowId.Request, Step: null } && lost == 0 ? null : await cases.ReadAsync(caseId, cancellationToken);
            if (inbound is { Step: null } && snapshot?.Archived > 0 && await cases.WithdrawIfArchivedAsync(inbound, cancellationToken) is { } answered)
            {
                inbound = answered;
            }

            var turn = new CaseTurn(caseId, snapshot, await parties.ReadAsync(cancellationToken));
            var now = advance.Elapsed is { } reported && reported > time.GetUtcNow() ? reported : time.GetUtcNow();
            var told = TellingRowId.Is(advance.RowId) && snapshot is not null
                ? await cases.ReadToldAsync(caseId, advance.RowId!, snapshot.Archived > 0, cancellationToken)
                : [];
            await TakeAsync(turn, inbound, told, now, opened, cancellationToken);
            if (turn.Returned is { } returned)
            {
                await publisher.PublishAsync([NoticeComposer.OfReturned(returned.Request, returned.Rejection)], cancellationToken);
                await cases.MarkReturnedAsync(returned.Request, cancellationToken);
                return new Advanced("returned", [], Over: true, IsLong: false);
            }

            // Before the limit is counted on: should the procedure that waits for it be lost, the sweep looks at the case.
            if (CaseClock.Next(turn.Case) is { } next)
            {
                await due.NoteAsync(caseId, next.Limit.At, cancellationToken);
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

            foreach (var unmoved in turn.Unmoved)
            {
                await cases.MarkUnmovedAsync(unmoved, cancellationToken);
            }

            var after = turn.Case ?? throw new InvalidOperationException($"Case {caseId} was woken and there is nothing to open it.");
            // Also where this turn entered nothing: the one that did may not have come this far.
            await lists.NoteAsync(after, cancellationToken);
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

    private async Task TakeAsync(
        CaseTurn turn, InboundCommunication? inbound, IReadOnlyList<Telling> told, DateTimeOffset now, int opened, CancellationToken cancellationToken)
    {
        if (turn.Case is null && inbound?.RowId != InboundRowId.Request)
        {
            // Woken for something that came after the request whose own wake-up was lost: the request comes first.
            var request = await cases.ReadInboundAsync(turn.CaseId, InboundRowId.Request, cancellationToken);
            if (request is { Step: null })
            {
                await TakeAsync(turn, request, opened, cancellationToken);
            }
        }

        if (inbound is { Step: null })
        {
            turn.LimitsElapsedBy(inbound.ReceivedAt);
            await TakeAsync(turn, inbound, opened, cancellationToken);
        }

        foreach (var telling in told)
        {
            turn.LimitsElapsedBy(telling.At);
            turn.Take(telling);
        }

        turn.LimitsElapsedBy(now);
    }

    /// <summary>Decides on a communication, on the ground of the other cases that it names; one whose request waits is opened first.</summary>
    private async Task TakeAsync(CaseTurn turn, InboundCommunication inbound, int opened, CancellationToken cancellationToken)
    {
        var said = InboundReader.Read(inbound, await cases.ReadBodyAsync(inbound, cancellationToken));
        var linked = await links.ReadAsync(turn.Case, said, cancellationToken);
        if (linked.Waiting.Count > 0 && opened < MostOpened)
        {
            foreach (var request in linked.Waiting)
            {
                await RunAsync(new Advance(request.CaseId.ToString(), request.RowId, null), opened + 1, cancellationToken);
            }

            linked = await links.ReadAsync(turn.Case, said, cancellationToken);
        }

        turn.Take(inbound, said, linked);
    }

    private async Task PublishAsync(CaseTurn turn, Case after, CancellationToken cancellationToken)
    {
        var notices = new List<NoticeMessage>();
        foreach (int number in turn.Unpublished)
        {
            var (entry, hash) = turn.Find(number) ?? await ReadAsync(turn.CaseId, number, cancellationToken);
            notices.AddRange(NoticeComposer.From(entry, after.Reference));
            if (entry.Tells is not null)
            {
                var telling = Telling.From(entry, hash);
                await due.NoteAsync(telling.CaseId, telling.At, cancellationToken);
                await cases.TellAsync(telling, cancellationToken);
                await wakeUps.SendAsync(telling.CaseId, telling.RowId, cancellationToken);
            }
        }

        await publisher.PublishAsync(notices, cancellationToken);
    }

    private async Task<(LedgerEntry Entry, string Hash)> ReadAsync(CaseId caseId, int number, CancellationToken cancellationToken) =>
        await cases.ReadStoredEntryAsync(caseId, number, cancellationToken) is { } stored
            ? (stored.Entry, stored.Hash)
            : throw new InvalidDataException($"Ledger entry {number} of case {caseId} is missing.");

    private static Advanced Describe(Case @case, bool isLong) => new(
        CaseStatus.Of(@case), [.. @case.Procedures.Select(procedure => ProcedureStories.From(@case.Id, procedure))], CaseStatus.IsOver(@case), isLong);
}

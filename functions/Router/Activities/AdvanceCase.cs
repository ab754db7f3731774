using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Orchestrations.Procedures;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Statistics;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Activities;

/// <summary>
/// Advances a case by everything that waits there, in the order of time: time limits that have elapsed, and what was accepted
/// and not yet answered. The case, its ledger entries and the marks on the communications change in one write; then the notices
/// go out and the clocks of the procedures it has opened start. Safe to repeat at any point (DESIGN 3, rules 2 to 4 and 6).
/// </summary>
public sealed class AdvanceCase(
    CaseStore cases, DueCases due, EndedCases ended, CaseLists lists, LinkedReader links, QuarantineStore quarantine, PartyStore parties, NoticePublisher publisher, PageQueue pages, WakeUps wakeUps, MovedCases moved, TimeProvider time, ILogger<AdvanceCase> logger)
{
    /// <summary>Another writer of the same case is rare; one who always is first is a fault, told as one and tried again later.</summary>
    private const int MostLost = 20;

    /// <summary>Requests that name each other and wait for each other are opened so far, and no further.</summary>
    private const int MostOpened = 4;

    [Function(nameof(AdvanceCase))]
    public async Task<Advanced> Run([ActivityTrigger] Advance advance, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var justOpened = new HashSet<string>(StringComparer.Ordinal);
        var advanced = await TakeAllAsync(advance, justOpened, cancellationToken);
        await ProcedureStarts.StartAsync(client, advance, advanced.Open, justOpened, cancellationToken);
        if (advanced.Over)
        {
            await ended.NoteAsync(CaseId.Parse(advance.CaseId, null), time.GetUtcNow(), cancellationToken);
        }

        return advanced;
    }

    /// <param name="advance">Which case.</param>
    /// <param name="justOpened">Is told which procedures this very call has opened.</param>
    /// <param name="cancellationToken">Ends the call; what is not written then is as if it had not begun.</param>
    internal Task<Advanced> TakeAllAsync(Advance advance, HashSet<string> justOpened, CancellationToken cancellationToken) => RunAsync(advance, 0, justOpened, cancellationToken);

    /// <param name="opened">How many requests stand above this one that name it and wait for it.</param>
    private async Task<Advanced> RunAsync(Advance advance, int opened, HashSet<string> justOpened, CancellationToken cancellationToken)
    {
        var caseId = CaseId.Parse(advance.CaseId, null);
        int most = int.MaxValue;
        while (true)
        {
            var taken = new List<InboundCommunication>();
            try
            {
                return await AdvanceAsync(caseId, advance, most, taken, opened, justOpened, cancellationToken);
            }
            catch (Exception fault) when (!Fault.MayPass(fault))
            {
                if (taken.Count > 1 && most > 1)
                {
                    // One of several: taken one by one it shows which.
                    most = 1;
                }
                else if (await SetAsideAsync(caseId, taken.LastOrDefault(), fault, cancellationToken) is { } over)
                {
                    return over;
                }
            }
        }
    }

    private async Task<Advanced> AdvanceAsync(
        CaseId caseId, Advance advance, int most, List<InboundCommunication> taken, int opened, HashSet<string> justOpened, CancellationToken cancellationToken)
    {
        int lost = 0;
        while (true)
        {
            taken.Clear();
            var (snapshot, waiting) = await ReadAsync(caseId, advance.RowId, lost == 0, cancellationToken);
            var cause = waiting.FirstOrDefault(inbound => inbound.RowId == advance.RowId) ?? waiting.FirstOrDefault();
            using var span = Traces.Begin(nameof(AdvanceCase), ActivityKind.Internal, cause?.Trace, caseId);
            var turn = new CaseTurn(caseId, snapshot, await parties.ReadAsync(cancellationToken));
            var now = advance.Elapsed is { } reported && reported > time.GetUtcNow() ? reported : time.GetUtcNow();
            var told = TellingRowId.Is(advance.RowId) && snapshot is not null
                ? await cases.ReadToldAsync(caseId, advance.RowId!, snapshot.Archived > 0, cancellationToken)
                : [];
            bool isAll = await TakeAsync(turn, waiting, most, taken, told, now, opened, cancellationToken);
            if (turn.NotDelivered is { } undelivered)
            {
                await publisher.PublishAsync([NoticeComposer.OfNotDelivered(undelivered.Request, undelivered.Rejection)], cancellationToken);
                await cases.MarkNotDeliveredAsync(undelivered.Request, cancellationToken);
                return Nothing;
            }

            if (turn.Case is null)
            {
                await ReturnAsync(caseId, waiting, cancellationToken);
                return Nothing;
            }

            if (turn.Entries.Count > 0 && !await cases.TryWriteAsync(turn.ToGroup(), cancellationToken))
            {
                // Another writer was first: what it wrote is the ground to decide on.
                if (++lost == MostLost)
                {
                    throw new InvalidOperationException($"Case {caseId} could not be written in {MostLost} attempts.");
                }

                continue;
            }

            taken.Clear();
            turn.Measure();
            justOpened.UnionWith(turn.Entries.SelectMany(entry => entry.OpenedProcedures));
            foreach (var unmoved in turn.Unmoved)
            {
                await cases.MarkUnmovedAsync(unmoved, cancellationToken);
            }

            // Lost, a sweep says it again.
            var logged = turn.Entries.Count > 0 ? moved.NoteAsync(caseId, cancellationToken) : Task.CompletedTask;
            await Task.WhenAll(PublishAsync(turn, turn.Case, cancellationToken), logged);

            // Also where this turn entered nothing: the one that did may not have come this far.
            await lists.NoteAsync(turn.Case, turn.Count, snapshot, await CountedAsync(turn, turn.Case, snapshot, cancellationToken), cancellationToken);
            if (isAll && !turn.IsUnfinished(now))
            {
                return Describe(turn.Case, CaseArchive.IsDue(turn.Count, snapshot?.Archived ?? 0));
            }
        }
    }

    /// <summary>
    /// Sets aside what comes to the same fault however often it is tried: the communication, after which the case goes on, or the whole
    /// case. Its sender is told, and the operator finds it.
    /// </summary>
    private async Task<Advanced?> SetAsideAsync(CaseId caseId, InboundCommunication? culprit, Exception fault, CancellationToken cancellationToken)
    {
        var held = new Quarantined(caseId, culprit?.RowId ?? Quarantined.WholeCase, Fault.Describe(fault), time.GetUtcNow());
        logger.Quarantined(held.CaseId, held.What, held.Fault);
        if (culprit is not null)
        {
            await publisher.PublishAsync([NoticeComposer.OfHeld(culprit, held.Since)], cancellationToken);
        }

        await quarantine.HoldAsync(held, cancellationToken);
        return culprit is null || culprit.RowId == InboundRowId.Request ? new Advanced($"quarantined: {held.What}", [], Over: true, IsLong: false) : null;
    }

    /// <summary>There is no case: the request was not delivered, or never came.</summary>
    private static Advanced Nothing => new("not-delivered", [], Over: true, IsLong: false);

    /// <summary>The case, and all that was accepted for it and waits, not only what it was woken for.</summary>
    private async Task<(CaseSnapshot? Snapshot, IReadOnlyList<InboundCommunication> Waiting)> ReadAsync(
        CaseId caseId, string? rowId, bool isFirst, CancellationToken cancellationToken)
    {
        // A request that no step has answered has no case yet: the two are written together.
        if (isFirst && rowId == InboundRowId.Request && await cases.TakeInboundAsync(caseId, InboundRowId.Request, cancellationToken) is { Step: null, IsHeld: false } request)
        {
            return (null, [request]);
        }

        // At once: a mark older than the case has something published once more, under the same notice ids.
        var reading = cases.ReadWithWaitingAsync(caseId, cancellationToken);
        int published = await lists.ReadPublishedAsync(caseId, cancellationToken);
        var (snapshot, stored) = await reading;
        var waiting = new List<InboundCommunication>();
        foreach (var inbound in stored)
        {
            // Stored once more although it was answered long ago: it is taken back and not answered again.
            if (snapshot is not { Archived: > 0 } || await cases.WithdrawIfArchivedAsync(inbound, cancellationToken) is null)
            {
                waiting.Add(inbound);
            }
        }

        return (snapshot?.KnownPublished(published), waiting);
    }

    /// <summary>Takes what waits, in the order in which it was received, and the limits that elapsed before each; whether all was taken.</summary>
    private async Task<bool> TakeAsync(
        CaseTurn turn,
        IReadOnlyList<InboundCommunication> waiting,
        int most,
        List<InboundCommunication> taken,
        IReadOnlyList<Telling> told,
        DateTimeOffset now,
        int opened,
        CancellationToken cancellationToken)
    {
        foreach (var inbound in waiting)
        {
            if (turn.NotDelivered is not null || (turn.Case is null && inbound.RowId != InboundRowId.Request))
            {
                return true;
            }

            turn.LimitsElapsedBy(inbound.ReceivedAt);
            if (turn.IsFull || taken.Count == most)
            {
                return false;
            }

            taken.Add(inbound);
            await TakeAsync(turn, inbound, opened, cancellationToken);
        }

        foreach (var telling in told)
        {
            if (turn.Case is null)
            {
                break;
            }

            turn.LimitsElapsedBy(telling.At);
            if (turn.IsFull)
            {
                return false;
            }

            turn.Take(telling);
        }

        turn.LimitsElapsedBy(now);
        return true;
    }

    /// <summary>Answers what was said about a request that was not delivered: there is no case for it.</summary>
    private async Task ReturnAsync(CaseId caseId, IReadOnlyList<InboundCommunication> orphaned, CancellationToken cancellationToken)
    {
        if (orphaned.Count > 0 && await cases.ReadRequestAsync(caseId, cancellationToken) is { IsHeld: true })
        {
            // The request itself is set aside: what was said about it waits with it.
            return;
        }

        foreach (var inbound in orphaned)
        {
            await publisher.PublishAsync([NoticeComposer.OfOrphaned(inbound)], cancellationToken);
            await cases.MarkNotDeliveredAsync(inbound, cancellationToken);
        }
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
                // Its own orchestration, woken for the same request, starts its clocks.
                await RunAsync(new Advance(request.CaseId.ToString(), request.RowId, null, []), opened + 1, [], cancellationToken);
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

            if (entry is { Rejection: null, Occurrence: { RowId: { } rowId, Type: { } type } } && type == CommunicationTypes.ConfirmInWriting.Name
                && await cases.ReadInboundAsync(turn.CaseId, rowId, cancellationToken) is { } confirmation)
            {
                await cases.LinkAsync(confirmation, after.Reference, cancellationToken);
            }
        }

        await publisher.PublishAsync(notices, cancellationToken);
        await pages.SendAsync(after, notices, cancellationToken);
    }

    /// <summary>What the entries add to the statistics that are not known to be counted: this turn's, and those of one that was cut off.</summary>
    private async Task<IReadOnlyList<CountedStep>> CountedAsync(CaseTurn turn, Case after, CaseSnapshot? snapshot, CancellationToken cancellationToken)
    {
        var counted = new List<CountedStep>();
        for (int number = (snapshot?.Listed ?? 0) + 1; number <= (snapshot?.Entries ?? 0); number++)
        {
            if (await cases.ReadCountsAsync(after.Id, number, cancellationToken) is { Counts.Count: > 0 } step)
            {
                counted.Add(CountedStep.Of(after, number, step.At, step.Counts));
            }
        }

        return [.. counted, .. turn.Counted];
    }

    private async Task<(LedgerEntry Entry, string Hash)> ReadAsync(CaseId caseId, int number, CancellationToken cancellationToken) =>
        await cases.ReadStoredEntryAsync(caseId, number, cancellationToken) is { } stored
            ? (stored.Entry, stored.Hash)
            : throw new InvalidDataException($"Ledger entry {number} of case {caseId} is missing.");

    private static Advanced Describe(Case @case, bool isLong) => new(
        CaseStatus.Of(@case), [.. @case.Procedures.Select(procedure => ProcedureStories.From(@case, procedure))], CaseStatus.IsOver(@case), isLong);
}

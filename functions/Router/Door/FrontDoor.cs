using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Door;

/// <summary>
/// Takes communications in, from HTTP and from the queue alike: asks the rules whether the move is open now, stores the
/// communication, gives the receipt, wakes the case. A receipt is given only for what is stored (DESIGN 3).
/// </summary>
public sealed class FrontDoor(
    CaseStore cases, DueCases due, CaseAhead ahead, LinkedReader links, DeliveredEvidence evidence, IdentifierStore identifiers, PartyStore parties, IRouterSigner signer, DoorBudgets budgets, WakeUps wakeUps, TimeProvider time, ILogger<FrontDoor> logger)
{
    /// <summary>How long, in real time, a receipt waits for a bus that does not answer: less than its sender has patience.</summary>
    private static readonly TimeSpan WakingPatience = TimeSpan.FromSeconds(20);

    public async Task<DoorAnswer> AcceptAsync(Handed handed, CancellationToken cancellationToken)
    {
        Traces.IsOf(handed.CaseId);
        var said = handed.Communication;
        bool opens = CommunicationTypes.Of(said).OpensCase;
        string rowId = opens ? InboundRowId.Request : InboundRowId.Of(said.From, said.Id);
        var at = time.GetUtcNow();
        var digest = Digest.Of(handed.Body);
        var (seen, step, refusal) = await JudgeAsync(handed, at, cancellationToken);
        if (step is null)
        {
            // What was accepted once is not rejected when it is repeated, though the move may be closed by now.
            return refusal is DoorAnswer.Refused && await cases.ReadInboundAsync(handed.CaseId, rowId, cancellationToken) is { } before && before.From == said.From
                ? await AgainAsync(before, said.From, digest, cancellationToken)
                : refusal!;
        }

        if (opens && !budgets.TryOpen(said.From))
        {
            return await cases.ReadInboundAsync(handed.CaseId, rowId, cancellationToken) is { } before && before.From == said.From
                ? await AgainAsync(before, said.From, digest, cancellationToken)
                : new DoorAnswer.TooManyOpened();
        }

        if (!opens && await identifiers.ClaimAsync(said.From, said.Id, handed.CaseId, cancellationToken) != handed.CaseId)
        {
            return new DoorAnswer.OtherContent(handed.CaseId, null);
        }

        var inbound = new InboundCommunication
        {
            CaseId = handed.CaseId,
            RowId = rowId,
            From = said.From,
            Authority = said.Authority,
            Officer = handed.Officer,
            To = said switch
            {
                SubmitRequest request => request.To,
                RegisterOralRequest oral => oral.Requesting,
                _ => null,
            },
            CommunicationId = said.Id,
            Type = CommunicationTypes.Of(said).Name,
            Digest = digest,
            Body = handed.Body,
            Signature = handed.Signature,
            ReceivedAt = at,
            Place = seen?.NextPlace ?? 0,
            Receipt = Receipt(handed, digest, at, step.Remarks),
            Trace = Traces.Now,
        };
        var receiving = cases.ReceiveAsync(inbound, seen?.Entries > CaseArchive.Kept, cancellationToken);
        await Task.WhenAll(receiving, due.NoteAsync(handed.CaseId, at, cancellationToken));
        if (await receiving is { } first)
        {
            return await AgainAsync(first, said.From, digest, cancellationToken);
        }

        Measures.Communicated(inbound.Type);
        await WakeAsync(handed.CaseId, rowId, cancellationToken);
        return new DoorAnswer.Accepted(handed.CaseId, inbound.Receipt, at, Again: false);
    }

    /// <summary>What would be said to a communication if it were accepted now, its signature apart; null where nothing stands against it. Nothing is stored.</summary>
    public async Task<DoorAnswer?> TryAsync(Handed handed, CancellationToken cancellationToken) => (await JudgeAsync(handed, time.GetUtcNow(), cancellationToken)).Refusal;

    /// <summary>The step that would be taken, or why none would.</summary>
    private async Task<(SeenCase? Seen, Step? Step, DoorAnswer? Refusal)> JudgeAsync(Handed handed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var said = handed.Communication;
        bool opens = CommunicationTypes.Of(said).OpensCase;
        var register = await parties.ReadAsync(cancellationToken);
        var seen = opens ? null : await SeenAsync(handed.CaseId, said.From, register, at, cancellationToken);
        var current = seen?.Case;
        if (!opens && current is null)
        {
            return (seen, null, new DoorAnswer.NoSuchCase());
        }

        if (current is not null && seen?.OpenedBy is { } opener && opener.Officer == handed.Officer && opener.From != said.From)
        {
            return (seen, null, new DoorAnswer.SamePerson());
        }

        if (said.Seen is { } claimed && await IsOtherEntryAsync(handed.CaseId, claimed, cancellationToken))
        {
            return (seen, null, new DoorAnswer.OtherEntry());
        }

        var linked = await links.PreviewAsync(current, said, register, cancellationToken);
        var judged = current is null ? null : CaseAhead.MovedOn(said, seen!.Ahead);
        var outcome = judged ?? Case.Advance(current, new Communicated(said), at, register.Law, register.PracticeOf(current, said), linked);
        if (outcome is Rejection rejection)
        {
            return (seen, null, new DoorAnswer.Refused(rejection));
        }

        if (await evidence.CheckAsync(said, cancellationToken) is { Count: > 0 } unkept)
        {
            return (seen, null, new DoorAnswer.Refused(Rejection.For(unkept)));
        }

        var step = (Step)outcome;
        return CaseRow.IsTooLarge(step.After, current) ? (seen, null, new DoorAnswer.CaseTooLarge()) : (seen, step, null);
    }

    /// <summary>Whether the ledger has no such entry: the sender looked at something else than this case as it is.</summary>
    private async Task<bool> IsOtherEntryAsync(CaseId caseId, Seen claimed, CancellationToken cancellationToken) =>
        claimed.Number < 1 || (await cases.ReadStoredEntryAsync(caseId, claimed.Number, cancellationToken))?.Hash != claimed.Hash;

    private string Receipt(Handed handed, Digest digest, DateTimeOffset at, IReadOnlyList<Failure> remarks) => new Receipt
    {
        CaseId = handed.CaseId,
        CommunicationId = handed.Communication.Id,
        Digest = digest,
        ReceivedAt = at,
        By = handed.Communication.From,
        Remarks = ReceiptRemark.Of(remarks),
        RemarkCount = remarks.Count,
    }.SignWith(signer);

    /// <summary>
    /// The case as it will stand after what was accepted before, processed or not (DESIGN 3, rule 11); null where there is none for
    /// this State. The same reads for a case of others, for none, and for one that was not delivered.
    /// </summary>
    private async Task<SeenCase?> SeenAsync(CaseId caseId, StateCode by, RegisterView register, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (snapshot, waiting) = await cases.ReadWithWaitingAsync(caseId, cancellationToken);
        bool isParty = snapshot is { Case: var stored }
            ? stored.Requesting == by || stored.Requested == by
            : waiting is [{ RowId: InboundRowId.Request } request, ..] && (request.From == by || request.To == by);
        if (!isParty || await ahead.OfAsync(snapshot?.Case, waiting, at, register, cancellationToken) is not { } @case)
        {
            return null;
        }

        // Who opened it is asked for only where the other State speaks.
        var opener = waiting is [{ RowId: InboundRowId.Request } first, ..] ? first
            : @case.Id.IsOf(by) ? null : await cases.ReadRequestAsync(caseId, cancellationToken);
        int entriesAhead = (snapshot?.Entries ?? 0) + waiting.Count;
        return new SeenCase(caseId, @case, snapshot?.Entries ?? 0)
        {
            OpenedBy = opener,
            Ahead = entriesAhead,

            // What an operator holds back leaves the count without an entry: the place is never that of the last one all the same.
            NextPlace = waiting is [.., var last] ? Math.Max(entriesAhead, last.Place + 1) : entriesAhead,
        };
    }

    private async Task<DoorAnswer> AgainAsync(InboundCommunication first, StateCode from, Digest digest, CancellationToken cancellationToken)
    {
        if (first.Digest != digest || first.From != from)
        {
            // What another State sent, and when, is not told.
            return new DoorAnswer.OtherContent(first.CaseId, first.From == from ? first.ReceivedAt : null);
        }

        if (first.Step is null)
        {
            await WakeAsync(first.CaseId, first.RowId, cancellationToken);
        }

        return new DoorAnswer.Accepted(first.CaseId, first.Receipt, first.ReceivedAt, Again: true);
    }

    /// <summary>The row is stored: whether the wake-up goes out now or the sweep sends it later, the sender's part is done.</summary>
    private async Task WakeAsync(CaseId caseId, string rowId, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(WakingPatience);
        try
        {
            await wakeUps.SendAsync(caseId, rowId, patience.Token);
        }
        catch (Exception fault) when (fault is ServiceBusException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            logger.WakeUpNotSent(fault, caseId, rowId);
        }
    }
}

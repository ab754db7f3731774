using Microsoft.Extensions.Logging;
using RequestRouter.Convention;
using RequestRouter.Router.Cases;
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
    CaseStore cases, DueCases due, CaseOpening opening, LinkedReader links, PartyStore parties, IRouterSigner signer, WakeUps wakeUps, TimeProvider time, ILogger<FrontDoor> logger)
{
    public async Task<DoorAnswer> AcceptAsync(Handed handed, CancellationToken cancellationToken)
    {
        var said = handed.Communication;
        bool opens = CommunicationTypes.Of(said).OpensCase;
        string rowId = opens ? InboundRowId.Request : InboundRowId.Of(said.From, said.Id);
        var at = time.GetUtcNow();
        var register = await parties.ReadAsync(cancellationToken);
        var seen = opens ? null : await CurrentAsync(handed.CaseId, register, cancellationToken);
        var current = seen?.Case;
        if (!opens && (current is null || (current.Requesting != said.From && current.Requested != said.From)))
        {
            return new DoorAnswer.NoSuchCase();
        }

        var digest = Digest.Of(handed.Body);
        var linked = await links.PreviewAsync(current, said, register, cancellationToken);
        if (Case.Advance(current, new Communicated(said), at, register.Law, register.PracticeOf(current, said), linked) is Rejection rejection)
        {
            // What was accepted once is not rejected when it is repeated, though the move may be closed by now.
            return await cases.ReadInboundAsync(handed.CaseId, rowId, cancellationToken) is { } before && before.From == said.From
                ? await AgainAsync(before, said.From, digest, cancellationToken)
                : new DoorAnswer.Refused(rejection);
        }

        var inbound = new InboundCommunication
        {
            CaseId = handed.CaseId,
            RowId = rowId,
            From = said.From,
            Authority = said.Authority,
            CommunicationId = said.Id,
            Type = CommunicationTypes.Of(said).Name,
            Digest = digest,
            Body = handed.Body,
            Signature = handed.Signature,
            ReceivedAt = at,
            Receipt = Receipt(handed, digest, at),
        };
        var receiving = cases.ReceiveAsync(inbound, seen?.Entries > CaseArchive.Kept, cancellationToken);
        await Task.WhenAll(receiving, due.NoteAsync(handed.CaseId, at, cancellationToken));
        if (await receiving is { } first)
        {
            return await AgainAsync(first, said.From, digest, cancellationToken);
        }

        await WakeAsync(handed.CaseId, rowId, cancellationToken);
        return new DoorAnswer.Accepted(handed.CaseId, inbound.Receipt, at, Again: false);
    }

    private string Receipt(Handed handed, Digest digest, DateTimeOffset at) => new Receipt
    {
        CaseId = handed.CaseId,
        CommunicationId = handed.Communication.Id,
        Digest = digest,
        ReceivedAt = at,
        By = handed.Communication.From,
    }.SignWith(signer);

    /// <summary>The case as stored or, when its request has been received and not yet processed, as it is about to be.</summary>
    private async Task<SeenCase?> CurrentAsync(CaseId caseId, RegisterView register, CancellationToken cancellationToken)
    {
        if (await cases.ReadAsync(caseId, cancellationToken) is { } stored)
        {
            return new SeenCase(caseId, stored.Case, stored.Entries);
        }

        // A request that was returned counts as never made: there is nothing to speak about.
        return await cases.ReadInboundAsync(caseId, InboundRowId.Request, cancellationToken) is { Step: null } request
            ? new SeenCase(caseId, await opening.PreviewAsync(request, register, cancellationToken), 0)
            : null;
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
        try
        {
            await wakeUps.SendAsync(caseId, rowId, cancellationToken);
        }
        catch (Azure.Messaging.ServiceBus.ServiceBusException fault)
        {
            logger.WakeUpNotSent(fault, caseId, rowId);
        }
    }
}

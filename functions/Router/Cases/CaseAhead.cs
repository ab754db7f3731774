using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Cases;

/// <summary>
/// A case as it will stand once everything that was accepted has been taken, decided by the same rules that will take it: what
/// the door judges against, so that it never refuses for good what its own earlier acceptance makes possible.
/// </summary>
public sealed class CaseAhead(CaseStore cases, LinkedReader links)
{
    /// <param name="stored">The case after its last step; null while its request waits to be entered.</param>
    /// <param name="waiting">What no step has answered yet, in the order in which it will be taken.</param>
    /// <param name="at">The instant to look from (UTC): limits that elapsed by then count as elapsed.</param>
    /// <param name="register">The parties as they stand now.</param>
    /// <param name="cancellationToken">Ends the reading of bodies.</param>
    public async Task<Case?> OfAsync(
        Case? stored, IReadOnlyList<InboundCommunication> waiting, DateTimeOffset at, RegisterView register, CancellationToken cancellationToken)
    {
        var ahead = stored;
        foreach (var inbound in waiting)
        {
            if (ahead is null && inbound.RowId != InboundRowId.Request)
            {
                // The request was rejected by now: there is nothing that this could be about.
                return null;
            }

            var said = InboundReader.Read(inbound, await cases.ReadBodyAsync(inbound, cancellationToken));
            ahead = Elapsed(ahead, inbound.ReceivedAt, register);
            var linked = await links.PreviewAsync(ahead, said, register, cancellationToken);
            ahead = After(ahead, new Communicated(said), inbound.ReceivedAt, register, register.PracticeOf(ahead, said), linked);
        }

        return Elapsed(ahead, at, register);
    }

    /// <summary>Why what was meant only for the case as its sender saw it is not taken; null where the case stands there still.</summary>
    /// <param name="entries">Of the ledger, once all is entered that was accepted before.</param>
    public static Rejection? MovedOn(Communication said, int entries) => said.Seen is { Only: true, Number: var seen } && seen < entries
        ? Rejection.For(new Failure("/seen", Codes.StateConflict, Citation.Technical, $"It was meant only if nothing came after entry {seen}, and the case is at entry {entries}."))
        : null;

    private static Case? Elapsed(Case? ahead, DateTimeOffset instant, RegisterView register)
    {
        while (CaseClock.Next(ahead) is { } next && next.Limit.At <= instant)
        {
            var after = After(ahead, new LimitElapsed(next.ProcedureId, next.Limit.Name), next.Limit.At, register, register.PracticeOf(ahead));
            if (ReferenceEquals(after, ahead))
            {
                break;
            }

            ahead = after;
        }

        return ahead;
    }

    /// <summary>The case after the step, or as it was where the rules reject it.</summary>
    private static Case? After(Case? ahead, Occurrence occurrence, DateTimeOffset at, RegisterView register, Practice practice, LinkedCases? linked = null) =>
        Case.Advance(ahead, occurrence, ahead is { } current && current.UpdatedAt > at ? current.UpdatedAt : at, register.Law, practice, linked) is Step step
            ? step.After
            : ahead;
}

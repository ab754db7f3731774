using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Cases;

/// <summary>
/// Has the Convention library decide on one occurrence and says what the ledger keeps of it. The router and an audit ask the same: the same arguments
/// give the same entry, byte for byte.
/// </summary>
public static class Deciding
{
    /// <summary>The entry of a time limit that elapsed.</summary>
    /// <exception cref="InvalidOperationException">The rules reject it, which they never do for a limit that the case has.</exception>
    public static Decision Elapsed(Standing before, string procedureId, Limit limit, RegisterView register, Rules? rules = null)
    {
        rules ??= Case.Advance;
        var at = before.NotBefore(limit.At);
        return rules(before.Case, new LimitElapsed(procedureId, limit.Name), at, register.Law, register.PracticeOf(before.Case!)) is Step step
            ? Entered(before, step, new RecordedOccurrence { ProcedureId = procedureId, Limit = limit.Name }, LinkedReading.None, register)
            : throw new InvalidOperationException($"The rules reject the elapsed limit {procedureId}/{limit.Name} of case {before.CaseId}.");
    }

    /// <summary>
    /// The entry of a communication, a step or a rejection on record; or the rejection alone of a request that is not delivered, for which there is no case.
    /// </summary>
    /// <param name="said">What <paramref name="inbound"/> says.</param>
    /// <param name="linked">The other cases it names.</param>
    public static (Decision? Decision, Rejection? NotDelivered) Said(
        Standing before, InboundCommunication inbound, Communication said, LinkedReading linked, RegisterView register, Rules? rules = null)
    {
        rules ??= Case.Advance;
        var recorded = new RecordedOccurrence
        {
            RowId = inbound.RowId,
            CommunicationId = inbound.CommunicationId,
            Type = inbound.Type,
            From = inbound.From,
            Authority = inbound.Authority,
            Digest = inbound.Digest,
            Signature = inbound.Signature,
            Seen = said.Seen?.Number,
        };
        var at = before.NotBefore(inbound.ReceivedAt);
        var outcome = before.Case is not null && CaseAhead.MovedOn(said, before.Entries) is { } late ? late
            : rules(before.Case, new Communicated(said), at, register.Law, register.PracticeOf(before.Case, said), linked.Cases);
        return outcome switch
        {
            Step step => (Entered(before, step, recorded, linked, register), null),
            Rejection rejection when before.Case is null => (null, rejection),
            Rejection rejection => (Rejected(before, rejection, at, recorded, inbound, linked, register), null),
            _ => throw new InvalidOperationException($"The rules say neither step nor rejection in case {before.CaseId}."),
        };
    }

    /// <summary>The entry of what a case that rests on this one told; null where it changes nothing here.</summary>
    public static Decision? Told(Standing before, Telling telling, RegisterView register, Rules? rules = null)
    {
        rules ??= Case.Advance;
        var ground = telling.Ground;
        var occurrence = new RecordedOccurrence { RowId = telling.RowId, Linked = telling.Origin with { Digest = ground.ToDigest() } };
        return rules(before.Case, new LinkedStep(telling.Linked), before.NotBefore(telling.At), register.Law, register.PracticeOf(before.Case!)) is Step step
            ? Entered(before, step, occurrence, LinkedReading.None, register) with { Grounds = [ground] }
            : null;
    }

    private static Decision Entered(Standing before, Step step, RecordedOccurrence occurrence, LinkedReading linked, RegisterView register)
    {
        if (step.After.Id != before.CaseId)
        {
            throw new InvalidOperationException($"The rules made case {step.After.Id} of what was handed in for case {before.CaseId}.");
        }

        return new(
            Begun(before, step.After, step.At, step.Rulebook, occurrence, linked, register) with
            {
                Outcome = EntryOutcome.Step,
                Changes = step.Changes,
                Remarks = step.Remarks,
                OpenedProcedures = [.. step.Opened.Select(procedure => procedure.Id)],
                ConcludedProcedures = step.Concluded,
                Notices = [.. step.Notices.Select(notice => RecordedNotice.From(notice, occurrence.Type is null ? null : occurrence.RowId))],
                Tells = step.Wakes is { } woken ? new RecordedTelling(woken, LinkedCase.Of(step.After)) : null,
            },
            step.After,
            linked.Grounds);
    }

    private static Decision Rejected(
        Standing before, Rejection rejection, DateTimeOffset at, RecordedOccurrence occurrence, InboundCommunication inbound, LinkedReading linked, RegisterView register) => new(
        Begun(before, before.Case!, at, before.Case!.Rulebook, occurrence, linked, register) with
        {
            Outcome = EntryOutcome.Rejection,
            Rejection = new(rejection.Code, rejection.Citation, rejection.Failures),
            Notices = [RecordedNotice.OfRejection(inbound, rejection)],
        },
        before.Case!,
        linked.Grounds);

    private static LedgerEntry Begun(
        Standing before, Case after, DateTimeOffset at, int rulebook, RecordedOccurrence occurrence, LinkedReading linked, RegisterView register) => new()
        {
            CaseId = before.CaseId,
            Number = before.Entries + 1,
            At = at,
            PreviousHash = before.Head,
            Rulebook = rulebook,
            ZoneDatabase = Calendar.Database,
            RegisterVersions = register.Versions(after),
            PracticeVersions = register.PracticeVersions(after),
            Occurrence = occurrence,
            Outcome = EntryOutcome.Step,
            RestsOn = linked.RestsOn is { Count: > 0 } grounds ? grounds : null,
            CaseHash = CaseRow.Hash(CaseRow.Serialize(after)),
        };
}

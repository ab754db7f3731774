using RequestRouter.Convention.Kinds.Catalogue;
using RequestRouter.Convention.Kinds.Shared;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Requests made by word of mouth: in urgent circumstances, where agreed, confirmed in writing forthwith, 40(13).</summary>
internal static class Oral
{
    [Provision("40(13)")]
    public static Outcome Register(RegisterOralRequest oral, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice)
    {
        var machine = Machines.Of(RequestKind.MutualAssistance);
        var submission = new Submission(new RequestContent { Urgency = oral.Urgency }, oral.Requesting, oral.From, now, register, practice);
        submission.Stop(Articles.Article40.Channels.Parties(submission));
        submission.Stop(Articles.Article40.Channels.Speaker(register, oral, machine, now));
        submission.Fail(Known(oral));
        submission.Remark(Written(oral));
        if (!register.Agreed(AgreementKind.OralRequests, oral.Requesting, oral.From, now))
            submission.Remark(new Failure("", Codes.ChannelNotPermitted, "40(13)", "The two States have no agreement on oral requests on file; whoever takes one down agrees to this one."));
        if (submission.Stops.Count + submission.Failures.Count > 0)
            return Rejection.For([.. submission.Stops, .. submission.Failures]);
        var opened = new Case
        {
            Id = CaseId.OfCall(oral.From, oral.Requesting, oral.Reference!),
            Kind = RequestKind.MutualAssistance,
            Requesting = oral.Requesting,
            Requested = oral.From,
            Reference = oral.Reference!,
            Regime = Articles.Article40.Regimes.Of(register, oral.Requesting, oral.From, now, RequestKind.MutualAssistance),
            Items = [.. oral.Purposes!.Select((p, i) => new Item { Number = i + 1, Purpose = p, State = ItemState.OralUnconfirmed })],
            ReceivedAt = now,
            UpdatedAt = now,
            Urgent = true,
            WritingOwed = true,
        };
        return Reception.Begin(opened, machine, occurrence, now, register, practice,
            [(new Tell(Side.Requesting, "oral-request-registered", "Your oral request was registered; confirm it in writing forthwith.", "written-confirmation"), "40(13)"),
             (new Tell(Side.Requested, "receipt", "The oral request is registered.", Carries: false), "40(13)")],
            submission.Remarks);
    }

    /// <summary>Without these nobody knows what was asked, or finds it again.</summary>
    [Provision("40(13)")]
    private static IEnumerable<Failure> Known(RegisterOralRequest oral)
    {
        if (Wording.Missing(oral.Reference))
            yield return Failure.Missing("/reference", "40(13)", "Give the reference that the caller gave.");
        if (oral.Purposes is not { Count: > 0 })
            yield return Failure.Missing("/purposes", "40(13)", "Say what kinds of assistance were asked for.");
    }

    [Provision("40(13)")]
    private static IEnumerable<Failure> Written(RegisterOralRequest oral)
    {
        if (Wording.Missing(oral.Caller))
            yield return Failure.Missing("/caller", "40(13)", "Name the caller and the caller's function.");
        if (oral.CalledAt is null)
            yield return Failure.Missing("/calledAt", "40(13)", "Say when the call was.");
        if (Wording.Missing(oral.Summary))
            yield return Failure.Missing("/summary", "40(13)", "Summarize what was asked.");
        if (Wording.Missing(oral.Urgency))
            yield return Failure.Missing("/urgency", "40(13)", "Oral requests are for urgent circumstances; name them.");
    }
}

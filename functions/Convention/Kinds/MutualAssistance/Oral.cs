using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Requests made by word of mouth: in urgent circumstances, where agreed, confirmed in writing forthwith, 40(13).</summary>
internal static class Oral
{
    public static readonly OpeningRow Row = new(CommunicationTypes.RegisterOralRequest, static (said, now, register) => Examine((RegisterOralRequest)said, now, register), static (said, examination) => Open((RegisterOralRequest)said, examination),
    [
        new(new Tell(Side.Requesting, "oral-request-registered", "Your oral request was registered; confirm it in writing forthwith.", "written-confirmation"), A40_13),
        new(new Tell(Side.Requested, "receipt", "The oral request is registered.", Carries: false), A40_13),
    ]);

    [Provision(A40_13)]
    public static Examination Examine(RegisterOralRequest oral, DateTimeOffset now, Register register)
    {
        var examination = new Examination(new RequestContent { Urgency = oral.Urgency }, oral.Requesting, oral.From, now, register, Common.OfArticle40.Paragraphs);
        examination.Govern(Regimes.Of(examination));
        examination.Fail(Known(oral));
        examination.Remark(Written(oral));
        if (!register.Agreed(AgreementKind.OralRequests, oral.Requesting, oral.From, now))
            examination.Remark(new Failure("", Codes.ChannelNotPermitted, A40_13, "The two States have no agreement on oral requests on file; whoever takes one down agrees to this one."));
        return examination;
    }

    private static Case Open(RegisterOralRequest oral, Examination examination) => new()
    {
        Id = CaseId.OfCall(oral.From, oral.Requesting, oral.Reference!),
        Kind = examination.Kind,
        Requesting = oral.Requesting,
        Requested = oral.From,
        Reference = oral.Reference!,
        Regime = examination.Regime,
        Items = [.. oral.Purposes!.Select((p, i) => new Item { Number = i + 1, Purpose = p, State = ItemState.OralUnconfirmed })],
        ReceivedAt = examination.Now,
        UpdatedAt = examination.Now,
        Urgent = true,
        WritingOwed = true,
    };

    /// <summary>Without these nobody knows what was asked, or finds it again.</summary>
    [Provision(A40_13)]
    private static IEnumerable<Failure> Known(RegisterOralRequest oral)
    {
        if (Wording.Missing(oral.Reference))
            yield return Failure.Unsaid("/reference", A40_13, "Give the reference that the caller gave.");
        if (oral.Purposes is not { Count: > 0 })
            yield return Failure.Unsaid("/purposes", A40_13, "Say what kinds of assistance were asked for.");
    }

    [Provision(A40_13)]
    private static IEnumerable<Failure> Written(RegisterOralRequest oral)
    {
        if (Wording.Missing(oral.Caller))
            yield return Failure.Missing("/caller", A40_13, "Name the caller and the caller's function.");
        if (oral.CalledAt is null)
            yield return Failure.Missing("/calledAt", A40_13, "Say when the call was.");
        if (Wording.Missing(oral.Summary))
            yield return Failure.Missing("/summary", A40_13, "Summarize what was asked.");
        if (Wording.Missing(oral.Urgency))
            yield return Failure.Missing("/urgency", A40_13, "Oral requests are for urgent circumstances; name them.");
    }
}

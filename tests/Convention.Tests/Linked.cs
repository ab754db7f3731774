namespace RequestRouter.Convention.Tests;

/// <summary>Cases of the two States that sound requests and communications name: what was furnished, decided, allowed, preserved.</summary>
internal static class Linked
{
    public static readonly CaseId Assistance = CaseId.From(A.NL, "IAC-2026-0815");
    public static readonly CaseId Extradition = CaseId.From(A.NL, "EXT-1");
    public static readonly CaseId Confiscation = CaseId.From(A.NL, "CONF-1");

    private static readonly LinkedCases Pending = Named(ItemState.Received);
    private static readonly LinkedCases Refused = Named(ItemState.Refused);
    private static readonly LinkedCases Withdrawn = Named(ItemState.Withdrawn);
    private static readonly LinkedCases Delivered = Named(ItemState.Delivered);

    /// <summary>What everybody may name; a request for preserved data is undecided until somebody says how it ended.</summary>
    public static LinkedCases For(Occurrence occurrence) => (occurrence as Communicated)?.Communication is RecordFollowUpOutcome { Outcome: { } outcome }
        ? outcome switch
        {
            FollowUpOutcome.Refused => Refused,
            FollowUpOutcome.Withdrawn => Withdrawn,
            _ => Delivered,
        }
        : Pending;

    public static LinkedCases With(params LinkedCase[] cases) => new([.. cases]);

    public static LinkedCase Of(CaseId id, RequestKind kind, ItemState state) => new()
    {
        Id = id,
        Kind = kind,
        Requesting = A.NL,
        Requested = A.SG,
        Reference = "R-1",
        Items = [new LinkedItem(1, state)],
    };

    /// <summary>Leave that Singapore gave the Netherlands on the first day.</summary>
    public static LinkedCase Leave(CaseId id, RequestKind kind, ItemState state = ItemState.Authorized) => Of(id, kind, state) with
    {
        Link = kind == RequestKind.UseConsent ? Assistance : null,
        Sought = new LeaveSought { Elements = [Digest.Of("logs"u8)], Recipient = kind == RequestKind.OnwardTransfer ? "BR" : null, Purpose = "Trial of another suspect" },
        Items = [new LinkedItem(1, state, state == ItemState.Authorized ? A.Monday : null)],
    };

    /// <summary>Extradition for a sentence, refused because the person is a national.</summary>
    public static LinkedCase Refusal => Of(Extradition, RequestKind.Extradition, ItemState.Refused) with
    {
        WantedFor = ExtraditionStage.Sentence,
        Items = [new LinkedItem(1, ItemState.Refused) { RefusedOn = [Ground.Nationality] }],
    };

    private static LinkedCases Named(ItemState followUps) => new(
    [
        Of(Assistance, RequestKind.MutualAssistance, ItemState.Completed),
        Refusal,
        Of(Confiscation, RequestKind.ConfiscationForeignOrder, ItemState.GivenEffect),
        Of(CaseId.From(A.NL, "E-1"), RequestKind.Extradition, ItemState.Received),
        Of(CaseId.From(A.NL, "P-1"), RequestKind.ExpeditedPreservation, ItemState.Effected),
        Of(CaseId.From(A.NL, "CALL-1"), RequestKind.TwentyFourSevenAssistance, ItemState.Answered),
        Leave(CaseId.From(A.NL, "OT-1"), RequestKind.OnwardTransfer),
        Leave(CaseId.From(A.NL, "OT-2"), RequestKind.OnwardTransfer) with { Requested = A.BR },
        Leave(CaseId.From(A.NL, "U-1"), RequestKind.UseConsent) with { Link = CaseId.From(A.NL, "K-" + RequestKind.MutualAssistance) },
        Leave(CaseId.From(A.SG, "U-1"), RequestKind.UseConsent) with { Requesting = A.SG, Requested = A.NL, Link = CaseId.From(A.NL, "K-" + RequestKind.SpontaneousInformation) },
        .. Enum.GetValues<RequestKind>().Select(k => Of(CaseId.From(A.NL, "K-" + k), k, ItemState.Received)),
        .. new[] { "F", "F-1", "F-2" }.Select(f => Of(CaseId.From(A.NL, f), RequestKind.MutualAssistance, followUps)),
    ]);
}

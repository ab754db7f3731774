using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Government records: those open to the public are provided; on others the requested State has discretion, 40(31), reading A44.</summary>
internal static class RecordsAccess
{
    [Provision("40(31)")]
    public static Failure? AtDiscretion(Draft draft, Item item) => item.Records switch
    {
        OfficialRecords.NotPublic when item.RecordsProvided is null => null,
        OfficialRecords.NotPublic => Failure.Conflict("40(31)(b)", "It is said already how far the records are provided.", draft.At),
        OfficialRecords.OpenToPublic => new Failure(draft.At, Codes.GroundNotAvailable, "40(31)(a)", "Records that are open to the public are provided; there is no discretion over them."),
        _ => Failure.Conflict("40(31)(b)", "The item asks for no government records.", draft.At),
    };

    [Provision("40(31)(b)")]
    public static Failure? ExtentGiven(Draft draft) => ((DetermineAccess)draft.Said!).Extent is null
        ? Failure.Missing(draft.At + "/extent", "40(31)(b)", "Say whether the records are provided in whole or in part.")
        : null;

    /// <summary>What is left out is refused so far, and has its reason, A3.</summary>
    [Provision("40(25)")]
    public static Failure? PartExplained(Draft draft) => draft.Said is DetermineAccess { Extent: RecordsExtent.InPart, Explanation: var why } && Wording.Missing(why)
        ? new Failure(draft.At + "/explanation", Codes.ReasonsRequired, "40(25)", "Say what is left out, and why.")
        : null;

    /// <summary>Not being public is a reason of its own for such records, and for no others.</summary>
    [Provision("40(31)")]
    public static bool IsGround(Draft draft, Reason reason)
    {
        foreach (var index in draft.Affected)
        {
            if (Reasons.Covers(reason, draft.Items[index]) && draft.Items[index].Records != OfficialRecords.NotPublic)
                return false;
        }
        return draft.Affected.Count > 0;
    }

    public static Item Determine(Draft draft, Item item) => item with { RecordsProvided = ((DetermineAccess)draft.Said!).Extent };
}


namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Government records: those open to the public are provided; on others the requested State has discretion, 40(31), reading A44.</summary>
internal static class RecordsAccess
{
    /// <summary>Whether its records are open to the public is a matter of the requested State's law, and so its word; what the request says of it is no more than that.</summary>
    [Provision(A40_31)]
    public static Failure? AtDiscretion(Facts facts, Item item) =>
        item.Records is null ? Failure.Conflict(A40_31_b, "The item asks for no government records.", facts.At)
        : item.RecordsProvided is not null ? Failure.Conflict(A40_31_b, "It is said already how far the records are provided.", facts.At)
        : null;

    [Provision(A40_31_a)]
    public static Failure? HeldToBePublic(Facts facts, Item item) => item.Records != OfficialRecords.OpenToPublic ? null
        : new Failure(facts.At, Codes.GroundNotAvailable, A40_31_a, "The requesting State takes these records to be open to the public; such records are provided.");

    [Provision(A40_31_b)]
    public static Failure? ExtentGiven(Facts facts) => ((DetermineAccess)facts.Said!).Extent is null
        ? Failure.Unsaid(facts.At + "/extent", A40_31_b, "Say whether the records are provided in whole or in part.")
        : null;

    /// <summary>What is left out is refused so far, and has its reason, A3.</summary>
    [Provision(A40_25)]
    public static Failure? PartExplained(Facts facts) => facts.Said is DetermineAccess { Extent: RecordsExtent.InPart, Explanation: var why } && Wording.Missing(why)
        ? new Failure(facts.At + "/explanation", Codes.ReasonsRequired, A40_25, "Say what is left out, and why.")
        : null;

    /// <summary>Not being public is a reason of its own for government records, and for nothing else.</summary>
    [Provision(A40_31)]
    public static bool IsGround(Facts facts, Reason reason)
    {
        foreach (var index in facts.Affected)
        {
            if (Reasons.Covers(reason, facts.Items[index]) && facts.Items[index].Records is null)
                return false;
        }
        return true;
    }

    public static Item Determine(Facts facts, Item item) => item with { RecordsProvided = ((DetermineAccess)facts.Said!).Extent };
}

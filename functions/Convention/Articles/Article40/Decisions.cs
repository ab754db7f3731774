
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What decisions state.</summary>
internal static class Decisions
{
    /// <summary>A refusal because the help is to be had under another provision leaves the way there open, until the case closes.</summary>
    [Provision(A40_8)]
    public static Failure? ConversionOffered(Facts facts, Item item) => item.RefusedOn.Contains(Ground.AvailableElsewhere) ? null
        : Failure.Conflict(A40_8, "It was not refused because the help is available under another provision.", facts.At);

    [Provision(A40_8)]
    public static Failure? ConversionNamed(Facts facts)
    {
        var said = (ConvertRequest)facts.Said!;
        return said.ToKind is null ? Failure.Unsaid(facts.At + "/toKind", A40_8, "Name the kind of request you go on with.")
            : Wording.Missing(said.NewReference) ? Failure.Unsaid(facts.At + "/newReference", A40_8, "Give the reference of the new request.")
            : null;
    }
}
